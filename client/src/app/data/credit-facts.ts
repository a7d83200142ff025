import { httpResource } from '@angular/common/http';
import { CreditFacts } from '@cmio-pathway/shared/contracts/credit-cycle';

/** What open cycles are computed from, besides the journey. */
export const creditFacts = (isAsked: () => boolean = () => true) =>
  httpResource(() => (isAsked() ? '/api/me/credit-cycles' : undefined), {
    parse: (answer) => CreditFacts.parse(answer),
  });
