import { Injectable } from '@nestjs/common';
import type { PlanSaved } from '@cmio-pathway/shared';
import type { Scope } from '../../platform/access/scope.js';
import { civilDay } from '../../platform/clock.js';
import { Conflict } from '../../platform/errors.js';
import { Plans } from '../plans/index.js';
import { MeetingPapers } from './meeting-papers.service.js';
import { MeetingRows } from './meetings.repository.js';

/** Takes what was agreed in a meeting into the learning plan of the mentee, by the mentee. */
@Injectable()
export class Planning {
  constructor(
    private readonly rows: MeetingRows,
    private readonly papers: MeetingPapers,
    private readonly plans: Plans,
  ) {}

  async plan(scope: Scope, id: string, item: string): Promise<PlanSaved> {
    await this.rows.lock(scope, id);
    const { text, milestone, dueOn, plannedAt, removedAt } = await this.papers.item(scope, id, item);
    if (plannedAt) throw new Conflict('planned', 'It is in your plan already.');
    if (!milestone || removedAt) throw new Conflict('no_milestone', 'Only what names a milestone can be planned.');
    if (!dueOn) throw new Conflict('no_day', 'Give it a day first.');
    if (dueOn < civilDay(scope.now)) throw new Conflict('past', 'Its day has passed. Give it another.');
    const saved = await this.plans.add(scope, { milestone, targetOn: dueOn, note: text });
    await this.papers.markPlanned(scope, item);
    return saved;
  }
}
