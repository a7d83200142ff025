import { Injectable } from '@nestjs/common';
import { type ApplicationRecordDraft, type Created, logOffersOf, noTrack, type Track } from '@cmio-pathway/shared';
import type { Scope } from '../../platform/access/scope.js';
import { latestDay } from '../../platform/clock.js';
import { Conflict, NotFound } from '../../platform/errors.js';
import { ApplicationRows, ApplicationsRead } from '../applications/index.js';
import { Milestones } from '../milestones/index.js';
import { Portfolio } from '../portfolio/index.js';
import { logFromApplication } from './log-from-application.js';

/** Logs milestones from what an application says: the only writer of `application_record`. */
@Injectable()
export class ApplicationRecords {
  constructor(
    private readonly portfolio: Portfolio,
    private readonly rows: ApplicationRows,
    private readonly applications: ApplicationsRead,
    private readonly milestones: Milestones,
  ) {}

  /** Makes the record of a milestone, or of one interview, once, with what is there already. */
  async make(scope: Scope, id: string, { milestone, interview }: ApplicationRecordDraft): Promise<Created> {
    return this.portfolio.write(scope, async () => {
      await this.rows.present(scope, id);
      const application = await this.applications.within(scope, id);
      const made = application.records.find((one) => one.milestone === milestone && one.interview === interview);
      if (made) throw new Conflict('logged', 'This is in your record already.', { existing: made.record });
      if (interview && !application.interviews.some((one) => one.id === interview)) throw new NotFound();
      const { track, timeZone } = await chosen(scope);
      const offer = logOffersOf(application, { today: latestDay(scope.now), track, timeZone }).find(
        (one) => one.milestone === milestone && one.interview === interview,
      );
      if (!offer) throw new Conflict('not_yet', 'The application does not say enough for this yet.');
      if (offer.notYet) throw new Conflict('not_yet', offer.notYet);
      const record = await logFromApplication(scope, this.milestones, offer, application.content);
      await scope.sql.query(
        `insert into application_record (person_id, record_id, application_id, interview_id, milestone, made_at) values ($1, $2, $3, $4, $5, $6)`,
        [scope.person, record.id, id, interview, milestone, scope.now],
      );
      return record;
    });
  }
}

/** The goal the way leads to, and where the person's days are. */
const chosen = async (scope: Scope): Promise<{ track: Track; timeZone: string }> => {
  const [found] = await scope.sql.query(
    `select t.goal, t.goal_words as "goalWords", s.time_zone as "timeZone" from (select $1::uuid as id) me
     left join track t on t.person_id = me.id left join account_setting s on s.person_id = me.id`,
    [scope.person],
  );
  return {
    track: { ...noTrack, goal: found.goal, goalWords: found.goalWords },
    timeZone: found.timeZone ?? 'UTC',
  };
};
