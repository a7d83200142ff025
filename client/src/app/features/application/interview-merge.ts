import { InterviewDraft } from '@cmio-pathway/shared/contracts/application';
import * as z from 'zod';
import type { Met } from '../../core/keeping/keeper';
import { threeWay } from '../../core/keeping/three-way';
import type { Difference } from '../../ui/two-texts';
import { interviewWords, type TypedInterview, typedInterview } from './typed-interview';

const Current = z.object({ ...InterviewDraft.shape, at: z.string(), revision: z.int() });

/** What a stale save of an interview met. */
export const metInterview = (current: unknown): Met<TypedInterview> | null => {
  const read = Current.safeParse(current);
  if (!read.success) return null;
  const { revision, ...interview } = read.data;
  return { content: typedInterview(interview), revision, savedAt: new Date().toISOString() };
};

const labels: Record<keyof TypedInterview, string> = {
  kind: 'What',
  at: 'When',
  minutes: 'Minutes',
  where: 'Where',
  with: 'With',
  state: 'State',
  reflection: 'Reflection',
};

const ways = threeWay<TypedInterview>({
  parts: Object.keys(labels) as (keyof TypedInterview)[],
  saidBy: (typed) => typed,
});
export const { merged: interviewMerged, chosen: interviewChosen } = ways;

export const interviewDifferences = (
  base: TypedInterview,
  mine: TypedInterview,
  theirs: TypedInterview,
): Difference[] =>
  ways.asked(base, mine, theirs).map((part) => ({
    part,
    label: labels[part],
    mine: shown(part, mine) || '(nothing)',
    theirs: shown(part, theirs) || '(nothing)',
    canBoth: part === 'reflection',
  }));

const shown = (part: keyof TypedInterview, typed: TypedInterview) => {
  if (part === 'kind') return interviewWords[typed.kind];
  return part === 'at' ? typed.at.replace('T', ', ') : typed[part];
};
