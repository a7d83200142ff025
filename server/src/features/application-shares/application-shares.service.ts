import { Injectable } from '@nestjs/common';
import type { ApplicationShareDraft, Created } from '@cmio-pathway/shared';
import type { Scope } from '../../platform/access/scope.js';
import { Ids } from '../../platform/clock.js';
import { invalid, NotFound } from '../../platform/errors.js';
import { ApplicationRows } from '../applications/index.js';

interface Candidate {
  organisation: string;
  employer: boolean;
}

/** Who may read a person's applications: the only writer of `application_share`. */
@Injectable()
export class ApplicationShares {
  constructor(
    private readonly ids: Ids,
    private readonly applications: ApplicationRows,
  ) {}

  /** Shares one application, or all and those to come, with somebody who guides the person; never with who works where it goes. */
  async share(scope: Scope, { application, reader, program }: ApplicationShareDraft): Promise<Created> {
    await this.applications.alone(scope);
    if (application) await this.applications.present(scope, application);
    await refuseReader(scope, application, reader, program);
    const [standing] = await scope.sql.query(
      `select id from application_share where person_id = $1 and application_id is not distinct from $2 and reader_id = $3 and program_id = $4
         and ended_at is null`,
      [scope.person, application, reader, program],
    );
    if (standing) return { id: standing.id };
    const id = this.ids.next();
    await scope.sql.query(
      `insert into application_share (person_id, program_id, id, application_id, reader_id, shared_at) values ($1, $2, $3, $4, $5, $6)`,
      [scope.person, program, id, application, reader, scope.now],
    );
    return { id };
  }

  /** Ends a share at once; that there was one is kept. */
  async end(scope: Scope, id: string): Promise<void> {
    await this.applications.alone(scope);
    const [there] = await scope.sql.query('select from application_share where person_id = $1 and id = $2', [
      scope.person,
      id,
    ]);
    if (!there) throw new NotFound();
    await scope.sql.query(
      'update application_share set ended_at = $3 where person_id = $1 and id = $2 and ended_at is null',
      [scope.person, id, scope.now],
    );
  }
}

const refuseReader = async (scope: Scope, application: string | null, reader: string, program: string) => {
  const [found]: Candidate[] = await scope.sql.query(
    'select organisation, is_employer as employer from application_readers($1) where reader_id = $2 and program_id = $3',
    [application, reader, program],
  );
  if (!found)
    throw invalid('/reader', 'Choose somebody who mentors you or runs a program that you are in.', 'not_a_guide');
  if (found.employer)
    throw invalid(
      '/reader',
      application
        ? `They work at ${found.organisation || 'the organization'}, where this application goes.`
        : `They work at ${found.organisation || 'an organization'}, where an application of yours goes. Share the others one by one.`,
      'employer',
    );
};
