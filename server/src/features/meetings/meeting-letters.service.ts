import { Injectable } from '@nestjs/common';
import type { Side } from '@cmio-pathway/shared';
import type { EntityManager } from 'typeorm';
import { Config } from '../../platform/config.js';
import { Database } from '../../platform/database/database.js';
import type { Letter } from '../../platform/mail/letter.js';
import { Mail } from '../../platform/mail/mail.js';
import { meetingLetter, type MeetingNews } from './meeting-letter.js';

const sides: readonly Side[] = ['mentee', 'mentor'];

/** Tells both calendars of what was done about a meeting. */
@Injectable()
export class MeetingLetters {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly mail: Mail,
  ) {
    for (const side of sides) this.mail.composes(`meeting-${side}`, (event) => this.compose(event, side));
  }

  /** Asks for the letters about lines of a meeting's history, in the transaction that wrote them. */
  async tell(sql: EntityManager, events: readonly string[]): Promise<void> {
    const letters = events.flatMap((ref) =>
      sides.map((side) => ({ kind: `meeting-${side}`, ref, key: `meeting ${ref} ${side}` })),
    );
    await this.mail.enqueueAll(sql, letters);
  }

  private async compose(event: string, side: Side): Promise<Letter | null> {
    const [row] = await this.database.identity<{ news: MeetingNews | null }>(
      'select compose_meeting_letter($1, $2) as news',
      [event, side],
    );
    return row?.news ? meetingLetter(row.news, side, this.config.PUBLIC_URL, this.config.MAIL_FROM) : null;
  }
}
