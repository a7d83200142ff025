import { Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { PasswordStrategy } from './password.guard.js';
import { SessionController } from './session.controller.js';
import { Sessions } from './sessions.service.js';

@Module({
  imports: [PassportModule.register({ session: false })],
  controllers: [SessionController],
  providers: [Sessions, PasswordStrategy],
  exports: [Sessions],
})
export class SessionModule {}

export { hashPassword, isPassword } from './passwords.js';
export { Sessions } from './sessions.service.js';
