import { formatDate } from '@angular/common';
import type { MilestoneRecord } from '@cmio-pathway/shared/contracts/milestone';
import { lastDay } from '@cmio-pathway/shared/dates/partial-date';
import type { Milestone } from '@cmio-pathway/shared/pathway/model';
import { milestoneById } from '@cmio-pathway/shared/pathway/pathway';
import type { RecordFact } from '@cmio-pathway/shared/record/facts';
import { recordStanding } from '@cmio-pathway/shared/record/record-standing';
import { move } from '@cmio-pathway/shared/record/states';
import type { Standing } from '@cmio-pathway/shared/record/words';

export const day = (instant: string): string => formatDate(instant, 'd MMM yyyy', 'en-US');

export interface RecordNow {
  standing: Standing;
  canSubmit: boolean;
  canWithdraw: boolean;
  canRevise: boolean;
  canRetract: boolean;
}

/** What a record is of: the catalogue's, or a program's own that came with it. */
export const milestoneOf = (record: MilestoneRecord): Milestone | undefined =>
  record.ownMilestone ?? milestoneById(record.milestone);

/** What a record is today, by itself unless its standing beside all others is known, and what its owner may do with it. */
export const recordNow = (
  record: MilestoneRecord,
  today: string,
  standing: Standing = recordStanding(factOf(record), today, { milestone: () => milestoneOf(record) }),
): RecordNow => {
  const newest = record.versions[0];
  const decided = record.reviews.some(({ version, decision }) => version === newest?.id && decision !== 'undone');
  return {
    standing,
    // A version that was decided needs a change before it is asked about again.
    canSubmit: move(record.state, 'submit') !== null && !decided,
    canWithdraw: record.state === 'submitted',
    canRevise: record.state !== 'submitted' && record.state !== 'withdrawn',
    canRetract: move(record.state, 'retract') !== null,
  };
};

const factOf = (record: MilestoneRecord): RecordFact => {
  const newest = record.versions[0];
  const counts = record.versions.find(({ id }) => id === record.verifiedVersion);
  const until = milestoneOf(record)?.when === 'validity' ? (counts?.content.when.until ?? null) : null;
  return {
    id: record.id,
    milestone: record.milestone,
    state: record.state,
    when: newest?.content.when ?? null,
    verified: counts
      ? {
          version: counts.number,
          from: counts.content.when.from,
          until: until && lastDay(until),
          program: null,
          at: counts.createdAt,
        }
      : null,
    waiting: null,
    returnedAt: null,
    notMetAt: null,
    loggedAt: record.versions.at(-1)?.createdAt ?? '',
    updatedAt: newest?.createdAt ?? '',
    lastDecision: null,
    versions: record.versions.length,
    renews: record.renews,
    files: newest?.content.files.length ?? 0,
  };
};
