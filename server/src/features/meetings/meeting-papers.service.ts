import { Injectable } from '@nestjs/common';
import type {
  Created,
  MeetingAgenda,
  MeetingItemChange,
  MeetingItemDraft,
  MeetingNoteChange,
  MeetingNoteDraft,
  MeetingSaved,
} from '@cmio-pathway/shared';
import type { Scope } from '../../platform/access/scope.js';
import { Ids } from '../../platform/clock.js';
import { Conflict, invalid, NotFound, Stale } from '../../platform/errors.js';
import { Catalogue } from '../portfolio/index.js';
import { MeetingRows, sideOf, type StoredMeeting } from './meetings.repository.js';

/** How many notes, and how many items, a meeting holds. */
const MANY = 100;

/** What is written about a meeting: the only writer of agenda, notes and items. */
@Injectable()
export class MeetingPapers {
  constructor(
    private readonly ids: Ids,
    private readonly rows: MeetingRows,
    private readonly catalogue: Catalogue,
  ) {}

  async begin(scope: Scope, meeting: StoredMeeting, { topic, place, agenda }: MeetingAgenda): Promise<void> {
    await scope.sql.query(
      `insert into meeting_agenda (person_id, program_id, mentor_id, meeting_id, topic, place, agenda, revision, saved_at)
       values ($1, $2, $3, $4, $5, $6, $7, 1, $8)`,
      [...keys(scope, meeting), topic, place, agenda, scope.now],
    );
  }

  async agenda(scope: Scope, id: string, revision: number, written: MeetingAgenda): Promise<MeetingSaved> {
    await this.rows.lock(scope, id);
    const [current] = await scope.sql.query(
      'select topic, place, agenda, revision from meeting_agenda where person_id = $1 and meeting_id = $2',
      [scope.person, id],
    );
    if (current.revision !== revision) throw new Stale(current);
    await scope.sql.query(
      `update meeting_agenda set topic = $3, place = $4, agenda = $5, revision = $6, saved_at = $7 where person_id = $1 and meeting_id = $2`,
      [scope.person, id, written.topic, written.place, written.agenda, revision + 1, scope.now],
    );
    return { revision: revision + 1 };
  }

  /** A private note is in a table of its own, whose rows belong to who wrote them. */
  async addNote(scope: Scope, id: string, { text, isPrivate }: MeetingNoteDraft): Promise<Created> {
    const meeting = await this.rows.lock(scope, id);
    await refuseMany(
      scope,
      isPrivate ? 'meeting_private_note' : 'meeting_note',
      isPrivate ? scope.actor : scope.person,
      id,
    );
    const note = this.ids.next();
    const values = [...keys(scope, meeting), note, scope.actor, text, scope.now];
    await scope.sql.query(
      isPrivate
        ? `insert into meeting_private_note (mentee_id, program_id, mentor_id, meeting_id, id, person_id, text, revision, written_at)
           values ($1, $2, $3, $4, $5, $6, $7, 1, $8)`
        : `insert into meeting_note (person_id, program_id, mentor_id, meeting_id, id, by_id, text, revision, written_at)
           values ($1, $2, $3, $4, $5, $6, $7, 1, $8)`,
      values,
    );
    return { id: note, revision: 1 };
  }

  /** Changes, removes or brings back a note of one's own. */
  async changeNote(
    scope: Scope,
    id: string,
    note: string,
    revision: number,
    change: MeetingNoteChange,
  ): Promise<MeetingSaved> {
    await this.rows.lock(scope, id);
    const [current] = await scope.sql.query(
      `select 'meeting_note' as kept, text, revision, removed_at from meeting_note where person_id = $1 and meeting_id = $2 and id = $3 and side = $5
       union all
       select 'meeting_private_note', text, revision, removed_at from meeting_private_note where person_id = $4 and meeting_id = $2 and id = $3`,
      [scope.person, id, note, scope.actor, sideOf(scope)],
    );
    if (!current) throw new NotFound();
    if (current.revision !== revision) throw new Stale({ text: current.text, revision: current.revision });
    const own = current.kept === 'meeting_private_note';
    const removedAt = change.removed ? (current.removed_at ?? scope.now) : null;
    await scope.sql.query(
      `update ${own ? 'meeting_private_note' : 'meeting_note'} set text = $3, removed_at = $4, revision = $5 where person_id = $1 and id = $2`,
      [own ? scope.actor : scope.person, note, change.text, removedAt, revision + 1],
    );
    return { revision: revision + 1 };
  }

  async addItem(scope: Scope, id: string, draft: MeetingItemDraft): Promise<Created> {
    const meeting = await this.rows.lock(scope, id);
    await refuseMany(scope, 'meeting_item', scope.person, id);
    await this.refuseUnknown(scope, draft.milestone);
    const item = this.ids.next();
    await scope.sql.query(
      `insert into meeting_item (person_id, program_id, mentor_id, meeting_id, id, text, owner, due_on, milestone, written_at, revision)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1)`,
      [...keys(scope, meeting), item, draft.text, draft.owner, draft.dueOn, draft.milestone, scope.now],
    );
    return { id: item, revision: 1 };
  }

  async changeItem(
    scope: Scope,
    id: string,
    item: string,
    revision: number,
    change: MeetingItemChange,
  ): Promise<MeetingSaved> {
    await this.rows.lock(scope, id);
    const current = await this.item(scope, id, item);
    if (current.revision !== revision)
      throw new Stale({ text: current.text, dueOn: current.dueOn, revision: current.revision });
    if (change.milestone !== current.milestone) await this.refuseUnknown(scope, change.milestone);
    const { text, owner, dueOn, milestone, done, removed } = change;
    await scope.sql.query(
      `update meeting_item set text = $3, owner = $4, due_on = $5, milestone = $6, done_at = $7, removed_at = $8, revision = $9 where person_id = $1 and id = $2`,
      [
        scope.person,
        item,
        text,
        owner,
        dueOn,
        milestone,
        done ? (current.doneAt ?? scope.now) : null,
        removed ? (current.removedAt ?? scope.now) : null,
        revision + 1,
      ],
    );
    return { revision: revision + 1 };
  }

  async item(scope: Scope, id: string, item: string) {
    const [found] = await scope.sql.query(
      `select text, owner, due_on::text as "dueOn", milestone, done_at as "doneAt", planned_at as "plannedAt", removed_at as "removedAt", revision
       from meeting_item where person_id = $1 and meeting_id = $2 and id = $3`,
      [scope.person, id, item],
    );
    if (!found) throw new NotFound();
    return found;
  }

  async markPlanned(scope: Scope, item: string): Promise<void> {
    await scope.sql.query(
      'update meeting_item set planned_at = $3, revision = revision + 1 where person_id = $1 and id = $2',
      [scope.person, item, scope.now],
    );
  }

  private async refuseUnknown(scope: Scope, milestone: string | null): Promise<void> {
    if (milestone !== null && !(await this.catalogue.loggable(scope, milestone)))
      throw invalid('/milestone', 'Choose a milestone of the pathway.', 'unknown');
  }
}

const keys = (scope: Scope, { program, mentor, id }: StoredMeeting) => [scope.person, program, mentor, id];

const refuseMany = async (
  scope: Scope,
  table: 'meeting_note' | 'meeting_private_note' | 'meeting_item',
  person: string,
  meeting: string,
): Promise<void> => {
  const [{ many }] = await scope.sql.query(
    `select count(*)::int as many from ${table} where person_id = $1 and meeting_id = $2 and removed_at is null`,
    [person, meeting],
  );
  if (many >= MANY) throw new Conflict('too_many', 'A meeting holds at most 100 of these.');
};
