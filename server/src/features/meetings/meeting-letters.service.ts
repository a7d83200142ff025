import { Injectable } from '@nestjs/common';
import type { Side } from '@cmio-pathway/shared';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../../platform/access/scope.js';
import { hashOf, newToken } from '../../platform/access/session-cookie.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config.js';
import { Database } from '../../platform/database/database.js';
import type { Letter } from '../../platform/mail/letter.js';
import { Mail } from '../../platform/mail/mail.js';
import { meetingLetter, type MeetingNews } from './meeting-letter.js';
import { proposalLetter, type ProposalNews } from './proposal-letter.js';

/** Which meetings a mentor will not hold: with one mentee or, with null, with all of the program's. */
interface CalledOff {
  /** The scope's when left out. */
  program?: string;
  person: string | null;
  mentor: string;
  /** The first civil day without them. */
  on: string;
  act: string;
  successors?: readonly { mentee: string; mentor: string }[];
  words: string;
}

const sides: readonly Side[] = ['mentee', 'mentor'];

/** Tells both calendars of what was done about a meeting, and one side of times that wait for their answer. */
@Injectable()
export class MeetingLetters {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly mail: Mail,
  ) {
    for (const side of sides) this.mail.composes(`meeting-${side}`, (event) => this.compose(event, side));
    this.mail.composes('meeting-proposal', (event) => this.composeProposal(event));
  }

  /** Asks for the letter about times that were proposed, in the transaction that wrote them. */
  async ask(sql: EntityManager, event: string): Promise<void> {
    await this.mail.enqueue(sql, { kind: 'meeting-proposal', ref: event, key: `meeting proposal ${event}` });
  }

  /** Calls off what was to come with a mentor from a day on and tells both calendars; puts its times to whoever follows, by letter too. */
  async callOff(scope: Scope, called: CalledOff): Promise<void> {
    const { program = scope.program, person, mentor, on, act, successors = [], words } = called;
    const lines: { id: string; letter: 'calendar' | 'proposal' }[] = await scope.sql.query(
      'select id, letter from call_off_meetings($1, $2, $3, $4, $5, $6, $7)',
      [program, person, mentor, on, act, JSON.stringify(successors), words],
    );
    const about = (kind: string) => lines.filter(({ letter }) => letter === kind).map(({ id }) => id);
    await this.tell(scope.sql, about('calendar'));
    for (const event of about('proposal')) await this.ask(scope.sql, event);
  }

  /** The same, of the mentor whose place somebody else takes. */
  async replaced(scope: Scope, called: Omit<CalledOff, 'successors' | 'words'>): Promise<void> {
    await this.callOff(scope, { ...called, words: 'Somebody else is the mentor then.' });
  }

  /** Tells both calendars of what ended, or came back, with an enrollment at this instant, in the transaction that wrote it. */
  async tellOfEnds(sql: EntityManager, at: Date): Promise<void> {
    const lines: { id: string }[] = await sql.query('select id from untold_meetings($1) as id', [at]);
    await this.tell(
      sql,
      lines.map(({ id }) => id),
    );
  }

  /** Takes that back, of what nobody has touched since, and tells both calendars again. */
  async restore(scope: Scope, person: string | null, act: string): Promise<void> {
    const lines: { id: string }[] = await scope.sql.query('select id from restore_meetings($1, $2) as id', [
      person,
      act,
    ]);
    await this.tell(
      scope.sql,
      lines.map(({ id }) => id),
    );
  }

  /** Asks for the letters about lines of a meeting's history, in the transaction that wrote them. */
  async tell(sql: EntityManager, events: readonly string[]): Promise<void> {
    if (events.length === 0) return;
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

  private async composeProposal(event: string): Promise<Letter | null> {
    const token = newToken();
    const [row] = await this.database.identity<{ news: ProposalNews | null }>(
      'select compose_meeting_proposal($1, $2, $3) as news',
      [event, hashOf(token), this.clock.now()],
    );
    const { PUBLIC_URL } = this.config;
    return row?.news ? proposalLetter(row.news, PUBLIC_URL, `${PUBLIC_URL}/notices/${token}`) : null;
  }
}
