import { Injectable } from '@nestjs/common';
import {
  type Created,
  type HappenedHere,
  type LogOffer,
  type LogOfferAnswer,
  type LogOfferAnswered,
  logOffers,
} from '@cmio-pathway/shared';
import type { Scope } from '../../platform/access/scope.js';
import { Conflict, NotFound } from '../../platform/errors.js';
import { Milestones } from '../milestones/index.js';
import { Portfolio } from '../portfolio/index.js';

/** Logs what happened here: the only writer of `record_origin` and `log_offer_put_away`. */
@Injectable()
export class LogOffers {
  constructor(
    private readonly portfolio: Portfolio,
    private readonly milestones: Milestones,
  ) {}

  /** Makes the record with what is known here, or puts the offer away. Either is done once, and one that was put away can still be logged. */
  async answer(scope: Scope, { kind, ref, log }: LogOfferAnswer): Promise<LogOfferAnswered> {
    return this.portfolio.write(scope, async () => {
      const [{ facts }] = await scope.sql.query('select happened_here() as facts');
      const offer = logOffers(facts as HappenedHere).find((one) => one.kind === kind && one.ref === ref);
      if (!offer) throw await missing(scope, kind, ref);
      if (log) return { record: await this.log(scope, offer) };
      await scope.sql.query(
        'insert into log_offer_put_away (person_id, kind, ref, put_away_at) values ($1, $2, $3, $4) on conflict do nothing',
        [scope.person, kind, ref, scope.now],
      );
      return { record: null };
    });
  }

  private async log(scope: Scope, { kind, ref, milestone, when, statement, program }: LogOffer): Promise<Created> {
    const content = { when, note: statement, links: [], files: [] };
    const record = await this.milestones.log(scope, {
      milestone,
      ...content,
      renews: null,
      submitTo: null,
      draft: null,
    });
    await scope.sql.query(
      `insert into record_origin (person_id, kind, ref, record_id, program_id, statement, logged_at) values ($1, $2, $3, $4, $5, $6, $7)`,
      [scope.person, kind, ref, record.id, program.id, statement, scope.now],
    );
    return record;
  }
}

/** What was logged already says which record it is; anything else does not exist. */
const missing = async (scope: Scope, kind: string, ref: string) => {
  const [logged] = await scope.sql.query(
    'select record_id as id from record_origin where person_id = $1 and kind = $2 and ref = $3',
    [scope.person, kind, ref],
  );
  return logged ? new Conflict('logged', 'This is in your record already.', { existing: logged.id }) : new NotFound();
};
