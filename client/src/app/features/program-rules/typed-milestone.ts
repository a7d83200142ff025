import type { OwnMilestoneDraft } from '@cmio-pathway/shared/contracts/program-rules';
import type { OwnMilestone } from '@cmio-pathway/shared/contracts/rules-for-person';

/** A milestone of a program's own as it is typed: months as text, evidence a line each. */
export interface TypedMilestone {
  step: string;
  title: string;
  evidence: string;
  kind: OwnMilestoneDraft['kind'];
  when: OwnMilestoneDraft['when'];
  counts: OwnMilestoneDraft['counts'];
  required: boolean;
  duration: { min: string; typical: string; max: string };
  renewalMonths: string;
}

export const nothingTyped: TypedMilestone = {
  step: '1',
  title: '',
  evidence: '',
  kind: 'activity',
  when: 'day',
  counts: 'once',
  required: true,
  duration: { min: '', typical: '', max: '' },
  renewalMonths: '',
};

const said = (months: number | null | undefined) => months?.toString() ?? '';
/** Empty is not known; what is no number is refused where it is checked. */
const months = (text: string) => (text.trim() === '' ? null : Number(text));

export const typedOf = ({ step, title, evidence, kind, when, counts, ...one }: OwnMilestone): TypedMilestone => ({
  step: String(step),
  title,
  evidence: evidence.join('\n'),
  kind,
  when,
  counts,
  required: one.requirement.is === 'required',
  duration: { min: said(one.duration?.min), typical: said(one.duration?.typical), max: said(one.duration?.max) },
  renewalMonths: one.renewal.rule === 'months' ? said(one.renewal.months) : '',
});

export const draftOf = ({ step, evidence, duration, renewalMonths, ...typed }: TypedMilestone): OwnMilestoneDraft => ({
  ...typed,
  step: Number(step),
  evidence: evidence.split('\n').filter((line) => line.trim() !== ''),
  duration: { min: months(duration.min), typical: months(duration.typical), max: months(duration.max) },
  renewalMonths: months(renewalMonths),
});
