import { httpResource } from '@angular/common/http';
import { OwnDecisions } from '@cmio-pathway/shared/contracts/decision';

/** A page of what one has decided oneself, wherever. */
export const ownDecisions = (choice: () => { search: string; after: string }) =>
  httpResource(
    () => {
      const { search, after } = choice();
      return { url: '/api/me/decisions', params: { ...(search && { search }), ...(after && { after }) } };
    },
    { parse: (answer) => OwnDecisions.parse(answer) },
  );
