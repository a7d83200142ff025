import { Injectable } from '@nestjs/common';
import type { Created, MentorshipDraft } from '@cmio-pathway/shared';
import type { Scope } from '../../platform/access/scope.js';
import { civilDay, Ids } from '../../platform/clock.js';
import { Conflict, invalid } from '../../platform/errors.js';
import { Portfolio } from '../portfolio/index.js';
import { Submissions } from '../submissions/index.js';

interface Current {
  id: string;
  mentor: string;
  primary: boolean;
  since: string;
}

/** Who mentors whom, since when: effective-dated, so that a correction supersedes a row and adds another. */
@Injectable()
export class Mentorships {
  constructor(
    private readonly ids: Ids,
    private readonly portfolio: Portfolio,
    private readonly submissions: Submissions,
  ) {}

  /** Pairs from today on. A new primary mentor takes the place of the one before and what waits with them or with nobody. */
  async pair(scope: Scope, { mentor, primary }: MentorshipDraft): Promise<Created> {
    return this.portfolio.write(scope, async () => {
      const today = civilDay(scope.now);
      if (mentor === scope.person) throw invalid('/mentor', 'Nobody mentors themselves.', 'own_record');
      const [{ works }] = await scope.sql.query(`select works_in($1, $2, 'mentor', $3) as works`, [
        scope.program,
        mentor,
        today,
      ]);
      if (!works) throw invalid('/mentor', 'Choose a mentor of this program.', 'unknown');
      const current = await this.current(scope);
      if (current.some((one) => one.mentor === mentor && one.primary === primary))
        throw new Conflict('paired', 'They are paired already.');
      const former = primary ? current.find((one) => one.primary) : undefined;
      for (const one of current) if (one === former || one.mentor === mentor) await this.end(scope, one, today);
      const id = this.ids.next();
      await this.add(scope, id, mentor, primary, today, null);
      if (primary) await this.submissions.handOver(scope, former?.mentor ?? null, mentor);
      return { id };
    });
  }

  private async current(scope: Scope): Promise<Current[]> {
    return scope.sql.query(
      `select id, mentor_id as mentor, is_primary as primary, lower(valid)::text as since from mentorship
       where person_id = $1 and program_id = $2 and superseded_at is null and valid @> app_today()`,
      [scope.person, scope.program],
    );
  }

  private async end(scope: Scope, { id, mentor, primary, since }: Current, today: string): Promise<void> {
    await scope.sql.query('update mentorship set superseded_at = $3 where person_id = $1 and id = $2', [
      scope.person,
      id,
      scope.now,
    ]);
    if (since < today) await this.add(scope, this.ids.next(), mentor, primary, since, today);
  }

  private async add(
    scope: Scope,
    id: string,
    mentor: string,
    primary: boolean,
    from: string,
    until: string | null,
  ): Promise<void> {
    await scope.sql.query(
      `insert into mentorship (person_id, program_id, id, mentor_id, is_primary, valid, recorded_at) values ($1, $2, $3, $4, $5, daterange($6, $7), $8)`,
      [scope.person, scope.program, id, mentor, primary, from, until, scope.now],
    );
  }
}
