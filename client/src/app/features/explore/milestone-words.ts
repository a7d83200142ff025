import type { Duration, Milestone } from '@cmio-pathway/shared/pathway/model';

const months = (count: number): string => {
  if (count < 1) return `${Math.round(count * 4)} ${count <= 0.25 ? 'week' : 'weeks'}`;
  return count % 12 === 0
    ? `${count / 12} ${count === 12 ? 'year' : 'years'}`
    : `${count} ${count === 1 ? 'month' : 'months'}`;
};

/** Whether the common way asks for it. */
export const requirementWords = ({ requirement }: Pick<Milestone, 'requirement'>): string => {
  switch (requirement.is) {
    case 'required':
      return 'Required';
    case 'optional':
      return 'Optional';
    case 'one_of':
      return 'One of a group';
    case 'required_when':
      return 'Required with another';
    case 'left_out':
      return 'On some tracks only';
  }
};

/** How long it usually takes, and whose word that is; nothing where no length is stated, as of an exam. */
export const lengthWords = (duration: Duration | null): string => {
  if (!duration) return '';
  const { typical, min, max, proposal } = duration;
  const length = typical ?? min ?? max;
  if (length === null) return 'Length not known.';
  return `Usually ${months(length)}${proposal ? ', our proposal' : ''}.`;
};
