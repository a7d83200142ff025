import { httpResource } from '@angular/common/http';
import { CaughtLetters } from '@cmio-pathway/shared/contracts/letters';

/** What this server would have mailed, newest first. */
export const caughtLetters = () =>
  httpResource(() => '/api/caught-letters', { parse: (answer) => CaughtLetters.parse(answer) });
