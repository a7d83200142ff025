import type { CvSource } from '@cmio-pathway/shared/contracts/cv';

/** Why something stands in no CV unless somebody chooses it. */
export const hiddenWords: Record<NonNullable<CvSource['hidden']>, string> = {
  exam_score: 'Exam score',
  license_number: 'License number, of which the last digits would stand there',
  dea_number: 'DEA number, of which the last digits would stand there',
  birth_date: 'It says a date of birth',
  confidence: 'In confidence: for you alone, such as what was made from an application',
};

const things = (n: number, one: string, many: string) => `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

/** The finding of the editor: what stands in the CV, and what does not. */
export const cvFinding = (name: string, { shown, leftOut }: { shown: number; leftOut: number }): string => {
  const called = name.trim() ? `“${name.trim()}”` : 'this CV';
  if (shown === 0 && leftOut === 0) return `Nothing stands in ${called} yet.`;
  const stands = `${things(shown, 'item stands', 'items stand')} in ${called}`;
  return leftOut === 0
    ? `${stands}.`
    : `${stands}, ${leftOut.toLocaleString('en')} ${leftOut === 1 ? 'is' : 'are'} left out.`;
};
