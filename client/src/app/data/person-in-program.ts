import { httpResource } from '@angular/common/http';
import { PersonInProgram } from '@cmio-pathway/shared/contracts/person-in-program';

/** Somebody as a program knows them, for its admins. */
export const personInProgram = (of: () => { program: string; person: string }) =>
  httpResource(() => `/api/programs/${of().program}/directory/${of().person}`, {
    parse: (answer) => PersonInProgram.parse(answer),
  });
