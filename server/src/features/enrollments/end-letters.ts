import { Injectable } from '@nestjs/common';
import { formatPartial } from '@cmio-pathway/shared';
import type { Scope } from '../../platform/access/scope.js';
import { Config } from '../../platform/config.js';
import { Database } from '../../platform/database/database.js';
import type { Letter } from '../../platform/mail/letter.js';
import { Mail } from '../../platform/mail/mail.js';

/** How long a letter about a stated end waits, in milliseconds: a slip is taken back by then. */
const WAITS_MS = 60_000;

interface EndFacts {
  program: string;
  endsOn: string;
  isOver: boolean;
  email: string;
}

/** Asks for a personal address by letter when an end is stated, before the address of the training ends with it. */
@Injectable()
export class EndLetters {
  constructor(
    private readonly mail: Mail,
    config: Config,
    database: Database,
  ) {
    mail.composes('enrollment-end', async (change) => {
      const [row] = await database.identity<{ body: EndFacts | null }>('select compose_enrollment_end($1) as body', [
        change,
      ]);
      return row?.body ? endLetter(row.body, config.PUBLIC_URL) : null;
    });
  }

  /** Asks for the letter in the transaction that states the end; which of several is sent is judged when its turn has come. */
  async ask(scope: Scope, change: string): Promise<void> {
    const after = new Date(scope.now.getTime() + WAITS_MS);
    await this.mail.enqueue(scope.sql, {
      kind: 'enrollment-end',
      ref: change,
      key: `enrollment end ${change}`,
      after,
    });
  }
}

const endLetter = ({ program, endsOn, isOver, email }: EndFacts, origin: string): Letter => ({
  to: email,
  subject: `Your enrollment in ${program} ${isOver ? 'has ended' : 'ends'}: keep your way in`,
  text: `${program} states that your enrollment there ${isOver ? 'ended' : 'ends'} on ${formatPartial(endsOn)}. What you have recorded stays yours.

You sign in with ${email}. If this address ends too, nobody could let you back in. Add a personal one now:

${origin}/account

Nobody needs to answer this.
`,
});
