import type { SalaryBand, SalaryFigure } from '@cmio-pathway/shared/explore';

const dollars = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD', maximumFractionDigits: 0 });

/** US dollars a year, as one amount or from one to another. */
export const amountWords = ({ from, to }: Pick<SalaryFigure, 'from' | 'to'>, openAbove = false): string => {
  if (from === to) return dollars.format(from);
  return `${dollars.format(from)} to ${dollars.format(to)}${openAbove ? ' and more' : ''}`;
};

/** Years in the post; a year belongs to one band only. */
export const yearsWords = (years: SalaryBand['years']): string => {
  if (!years) return 'No number of years';
  if (years.before === null) return `${years.from} years and more`;
  return years.from === 0 ? `Less than ${years.before} years` : `${years.from} to less than ${years.before} years`;
};

/** The axis of the drawing, US dollars. */
const axis = { from: 100_000, to: 500_000 };
export const ticks: readonly number[] = [200_000, 300_000, 400_000];

/** Where an amount lies on the axis, per cent. */
export const placeOf = (amount: number): number => ((amount - axis.from) / (axis.to - axis.from)) * 100;
