import { Injectable, inject } from '@angular/core';
import type { Journey } from '@cmio-pathway/shared/contracts/journey';
import { type Draft, DraftContent, type MilestoneRecord } from '@cmio-pathway/shared/contracts/milestone';
import { formatPartial, isPartialDate } from '@cmio-pathway/shared/dates/partial-date';
import { DeviceTexts, thisDevice } from '../../core/keeping/device-texts';
import { Keeper, later, type Opened } from '../../core/keeping/keeper';
import { problemOf } from '../../core/problem';
import { Drafts } from '../../data/drafts';
import { Versions } from '../../data/versions';
import { emptyDraft, sameDraft, typedFromPinned } from './draft-content';
import { DraftRemote } from './draft-remote';
import { LogWay } from './log-way';

/** What the address asks for. */
export interface Asked {
  draft: string | null;
  milestone: string | null;
  record: string | null;
  renews: string | null;
  /** When it was, as far as the address knows it. */
  from: string | null;
  until: string | null;
}

/** Everything the form works on while it is open. */
export interface OpenLog {
  keeper: Keeper<DraftContent>;
  journey: Journey;
  /** The record that gets a next version; null for a new one. */
  record: MilestoneRecord | null;
  files: Draft['files'];
}

/** Brings together what an address means: a draft on the server, its newer text on this device, and the record it revises. */
@Injectable({ providedIn: 'root' })
export class LogOpening {
  readonly #drafts = inject(Drafts);
  readonly #versions = inject(Versions);
  readonly #remote = inject(DraftRemote);
  readonly #way = inject(LogWay);

  async open(asked: Asked, journey: Journey): Promise<OpenLog> {
    const device = new DeviceTexts(thisDevice(), `log:${journey.person.id}`, DraftContent);
    const id =
      asked.draft ?? (asked.record && (journey.drafts.find(({ record }) => record === asked.record)?.id ?? null));
    const draft = id ? await this.#read(id, device) : null;
    const about = draft?.content ?? asked;
    const record = about.record ? await this.#versions.record(about.record) : null;
    const start = startOf(asked, journey, record, (id) => this.#way.milestone(id) !== undefined);
    const intent = about.record ?? start.renews ?? start.milestone ?? '';
    const opened: Opened<DraftContent> = {
      place: (draft) => draft ?? `new:${intent}`,
      start: draft && !draft.id ? draft.content : start,
      stored: draft?.id ? { ...draft, id: draft.id } : null,
    };
    const keeper = new Keeper<DraftContent>(
      {
        device,
        same: sameDraft,
        save: (at, content) => this.#remote.save(at, content),
        later,
        now: () => new Date(),
      },
      opened,
    );
    return {
      keeper,
      journey,
      record,
      files: [...(draft?.files ?? []), ...(record?.versions.flatMap(({ content }) => content.files) ?? [])],
    };
  }

  /** The draft; when the server has it no more but this device has newer text of it, that text alone. */
  async #read(
    id: string,
    device: DeviceTexts<DraftContent>,
  ): Promise<(Pick<Draft, 'content' | 'revision' | 'savedAt' | 'files'> & { id: string | null }) | null> {
    try {
      return await this.#drafts.read(id);
    } catch (error) {
      const kept = device.read(id);
      if (problemOf(error).status !== 404 || !kept?.unsaved) throw error;
      return { id: null, content: kept.content, revision: 0, savedAt: kept.at, files: [] };
    }
  }
}

const startOf = (
  { milestone, renews, from, until }: Asked,
  { records }: Journey,
  record: MilestoneRecord | null,
  isKnown: (milestone: string) => boolean,
): DraftContent => {
  const newest = record?.versions[0];
  if (record && newest)
    return {
      ...emptyDraft,
      milestone: record.milestone,
      record: record.id,
      renews: record.renews,
      ...typedFromPinned(newest.content),
    };
  const renewed = records.find(({ id }) => id === renews);
  const named = renewed?.milestone ?? milestone;
  return {
    ...emptyDraft,
    milestone: named && isKnown(named) ? named : null,
    renews: renewed?.id ?? null,
    from: dateFrom(from),
    until: dateFrom(until),
  };
};

/** A date of an address as it stands in a field; what is none is left out. */
const dateFrom = (text: string | null) => (text && isPartialDate(text) ? formatPartial(text) : '');
