import { Injectable, StreamableFile } from '@nestjs/common';
import type { CalendarFeedDraft, CalendarFeedMade } from '@cmio-pathway/shared';
import { IsNull } from 'typeorm';
import type { Scope, Sight, Statement } from '../../platform/access/scope.js';
import { hashOf, newToken } from '../../platform/access/session-cookie.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config.js';
import { Database } from '../../platform/database/database.js';
import { NotFound } from '../../platform/errors.js';
import { CalendarFeedRow } from './calendar-feed.entity.js';
import { type Due, feedOf } from './feed.js';

const own: Statement = {
  name: 'own-calendar-feed',
  text: `select json_build_object('feed', (
    select json_build_object('madeAt', f.made_at, 'named', f.named) from calendar_feed f
    where f.person_id = (select app_person()) and f.ended_at is null))::text as body`,
};

/** The secret address at which somebody's calendar reads what is due: the only writer of `calendar_feed`. */
@Injectable()
export class CalendarFeeds {
  constructor(
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly database: Database,
  ) {}

  own(sight: Sight) {
    return sight.json(own);
  }

  /** Makes the address and ends the one before; it is told once. */
  async make(scope: Scope, { named }: CalendarFeedDraft): Promise<CalendarFeedMade> {
    const token = newToken();
    const feed = { personId: scope.person, tokenHash: hashOf(token), named, madeAt: scope.now, endedAt: null };
    await scope.sql.upsert(CalendarFeedRow, feed, ['personId']);
    return { address: `${this.config.PUBLIC_URL}/api/calendars/${token}/feed.ics` };
  }

  async end(scope: Scope): Promise<void> {
    const standing = { personId: scope.person, endedAt: IsNull() };
    await scope.sql.update(CalendarFeedRow, standing, { endedAt: scope.now });
  }

  /** What a calendar reads; an address that ended is as absent as one that never was. */
  async read(token: string): Promise<StreamableFile> {
    const [row] = await this.database.identity<{ due: Due | null }>('select read_calendar_feed($1, $2) as due', [
      hashOf(token),
      this.clock.now(),
    ]);
    if (!row?.due) throw new NotFound();
    return new StreamableFile(Buffer.from(feedOf(row.due, this.config.PUBLIC_URL)), {
      type: 'text/calendar; charset=utf-8',
      disposition: 'inline; filename="cmio-pathway.ics"',
    });
  }
}
