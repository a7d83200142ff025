import { Injectable } from '@nestjs/common';
import { type AnnouncementDraft, type Created, furthestStage, holding, stages } from '@cmio-pathway/shared';
import type { Scope } from '../../platform/access/scope.js';
import { Ids } from '../../platform/clock.js';
import { Conflict, invalid, NotFound } from '../../platform/errors.js';
import { ApplicationRows, ApplicationsRead, checkDay } from '../applications/index.js';

/** What a person tells a program of their applications: the only writer of `announcement` and `application_announcement`. */
@Injectable()
export class Announcements {
  constructor(
    private readonly ids: Ids,
    private readonly rows: ApplicationRows,
    private readonly applications: ApplicationsRead,
  ) {}

  /** Tells one program of an offer or an appointment, once; with the organization only where it is named. */
  async announce(scope: Scope, application: string, draft: AnnouncementDraft): Promise<Created> {
    const row = await this.rows.present(scope, application);
    checkDay(draft.on, scope.now);
    const { moves } = await this.applications.within(scope, application);
    const furthest = furthestStage(holding(moves));
    if (furthest === null || stages.indexOf(furthest) < stages.indexOf(draft.is))
      throw invalid('/is', draft.is === 'offer' ? 'There is no offer yet.' : 'You are not appointed there.', 'not_yet');
    await refuseForeign(scope, draft.program);
    await refuseSecond(scope, application, draft);
    const id = this.ids.next();
    await scope.sql.query(
      `insert into announcement (person_id, program_id, id, what, on_day, role, organisation, words, announced_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        scope.person,
        draft.program,
        id,
        draft.is,
        draft.on,
        row.role,
        draft.named ? row.organisation : null,
        draft.words,
        scope.now,
      ],
    );
    await scope.sql.query(
      'insert into application_announcement (person_id, announcement_id, application_id) values ($1, $2, $3)',
      [scope.person, id, application],
    );
    return { id };
  }

  /** Takes it back with every word of it: the program is left with nothing to read. */
  async takeBack(scope: Scope, application: string, id: string): Promise<void> {
    await this.rows.lock(scope, application);
    const [there] = await scope.sql.query(
      'select from application_announcement where person_id = $1 and announcement_id = $2 and application_id = $3',
      [scope.person, id, application],
    );
    if (!there) throw new NotFound();
    await scope.sql.query(
      `update announcement set taken_back_at = $3, role = '', organisation = null, words = '' where person_id = $1 and id = $2 and taken_back_at is null`,
      [scope.person, id, scope.now],
    );
  }
}

const refuseForeign = async (scope: Scope, program: string): Promise<void> => {
  const [enrolled] = await scope.sql.query(
    'select from enrollment where person_id = $1 and program_id = $2 and accepted_at is not null and ended_at is null',
    [scope.person, program],
  );
  if (!enrolled) throw invalid('/program', 'Choose a program that you are in.', 'not_enrolled');
};

const refuseSecond = async (scope: Scope, application: string, { program, is }: AnnouncementDraft): Promise<void> => {
  const [first] = await scope.sql.query(
    `select n.id from announcement n join application_announcement f on f.person_id = n.person_id and f.announcement_id = n.id
     where n.person_id = $1 and f.application_id = $2 and n.program_id = $3 and n.what = $4 and n.taken_back_at is null`,
    [scope.person, application, program, is],
  );
  if (first)
    throw new Conflict('announced', 'You told this program already. Take it back to say it otherwise.', {
      existing: first.id,
    });
};
