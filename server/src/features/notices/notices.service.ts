import { Injectable } from '@nestjs/common';
import type { NoticeSettings } from '@cmio-pathway/shared';
import { DataSource } from 'typeorm';
import type { Scope } from '../../platform/access/scope.js';
import { hashOf, newToken } from '../../platform/access/session-cookie.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config.js';
import { Database } from '../../platform/database/database.js';
import { NotFound } from '../../platform/errors.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Mail } from '../../platform/mail/mail.js';
import { type DecisionFacts, decisionLetter, type MorningFacts, morningLetter } from './notice-letters.js';

/** Letters about what happens, for whoever wants them: a mentor's morning line, a mentee's decisions, proposals of meetings. */
@Injectable()
export class Notices {
  constructor(
    private readonly database: Database,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly mail: Mail,
    config: Config,
    jobs: Jobs,
  ) {
    const composed = async <Facts>(statement: string, ref: string) => {
      const token = newToken();
      const [row] = await database.identity<{ body: Facts | null }>(`select ${statement}($1, $2, $3) as body`, [
        ref,
        hashOf(token),
        clock.now(),
      ]);
      return row?.body ? { facts: row.body, ending: `${config.PUBLIC_URL}/notices/${token}` } : null;
    };
    mail.composes('morning', async (person) => {
      const found = await composed<MorningFacts>('compose_morning', person);
      return found && morningLetter(found.facts, config.PUBLIC_URL, found.ending);
    });
    mail.composes('decision', async (review) => {
      const found = await composed<DecisionFacts>('compose_decision', review);
      return found && decisionLetter(found.facts, config.PUBLIC_URL, found.ending);
    });
    jobs.hourly('mornings', () => this.mornings());
    jobs.nightly('notice endings', () => database.identity('select forget_notice_endings($1)', [clock.now()]));
  }

  /** Asks for the morning's line of everybody for whom it is seven o'clock, once a day and over all their programs. */
  async mornings(): Promise<void> {
    const due = await this.database.identity<{ person_id: string; day: string }>('select * from due_mornings($1)', [
      this.clock.now(),
    ]);
    await this.dataSource.transaction((sql) =>
      this.mail.enqueueAll(
        sql,
        due.map(({ person_id, day }) => ({ kind: 'morning', ref: person_id, key: `morning ${person_id} ${day}` })),
      ),
    );
  }

  async choose(scope: Scope, { morning, decisions, meetings }: NoticeSettings): Promise<void> {
    await scope.sql.query(
      `insert into notice_setting (person_id, morning, decisions, meetings, saved_at) values ($1, $2, $3, $4, $5)
       on conflict (person_id) do update set morning = excluded.morning, decisions = excluded.decisions, meetings = excluded.meetings, saved_at = excluded.saved_at`,
      [scope.person, morning, decisions, meetings, scope.now],
    );
  }

  /** Ends the notices a letter was one of. */
  async end(token: string): Promise<void> {
    const [row] = await this.database.identity<{ ended: boolean }>('select end_notice($1, $2) as ended', [
      hashOf(token),
      this.clock.now(),
    ]);
    if (!row?.ended) throw new NotFound();
  }
}
