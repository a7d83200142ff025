import type { RulesRun } from '@cmio-pathway/shared/contracts/rules-run';

const number = (count: number) => count.toLocaleString('en');
const mentees = (count: number) => `${number(count)} ${count === 1 ? 'mentee' : 'mentees'}`;

/** How far a change of rules is on its way to everybody. */
export const progressWords = ({ dry, writing, done, total }: RulesRun): string => {
  const far = `${number(done)} of ${number(total)}.`;
  if (writing) return `It is set. Everybody’s progress is being written: ${far}`;
  return dry
    ? `Trying it on everybody’s progress: ${far}`
    : `Counting whose progress changes: ${far} Nothing is changed yet.`;
};

/** How one ended, or that it has not. */
export const endWords = ({
  dry,
  state,
  writing,
  changed,
  total,
}: Pick<RulesRun, 'dry' | 'state' | 'writing' | 'changed' | 'total'>): string => {
  if (state === 'ended' && dry)
    return `Saved, this changes the progress of ${number(changed ?? 0)} of ${mentees(total)}. Nothing is changed yet.`;
  if (state === 'ended')
    return changed === null ? 'It is set.' : `It is set. The progress of ${mentees(changed)} changed.`;
  if (state === 'interrupted' && writing) return 'It is set, and was interrupted. It goes on within the hour.';
  if (state === 'interrupted') return 'It was interrupted. Nothing was changed; start it again.';
  if (state === 'cancelled') return 'It was stopped. Nothing was changed.';
  if (state === 'failed') return 'It came to no end. Nothing was changed; start it again.';
  return '';
};
