import { type ExecutionContext, Injectable } from '@nestjs/common';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
import { SignIn } from '@cmio-pathway/shared';
import { Strategy } from 'passport-local';
import { Invalid, SignedOut } from '../../platform/errors.js';
import { fieldErrors } from '../../platform/http/input-pipe.js';
import { Sessions } from './sessions.service.js';

/** E-mail and password by Passport; other ways to sign in become strategies beside it. */
@Injectable()
export class PasswordStrategy extends PassportStrategy(Strategy, 'password') {
  constructor(private readonly sessions: Sessions) {
    super({ usernameField: 'email', passwordField: 'password', session: false });
  }

  async validate(email: string, password: string): Promise<{ id: string } | false> {
    const id = await this.sessions.personOf(email, password);
    return id === null ? false : { id };
  }
}

/** Holds the body to its contract before Passport reads it: a guard runs before the pipe does. */
@Injectable()
export class PasswordGuard extends AuthGuard('password') {
  override canActivate(context: ExecutionContext) {
    const parsed = SignIn.safeParse(context.switchToHttp().getRequest<{ body: unknown }>().body);
    if (!parsed.success) throw new Invalid(fieldErrors(parsed.error.issues));
    return super.canActivate(context);
  }

  override handleRequest<User>(error: unknown, user: User | false): User {
    if (error) throw error;
    if (!user) throw new SignedOut('wrong_credentials', 'E-mail or password is wrong.');
    return user;
  }
}
