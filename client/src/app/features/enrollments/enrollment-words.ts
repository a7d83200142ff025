import type { OwnEnrollment } from '@cmio-pathway/shared/contracts/enrollment';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import { endedWords, span } from '@cmio-pathway/shared/enrollment/verification';

export const day = (instant: string): string => formatPartial(instant.slice(0, 10));

/** What an enrollment is today, in a few words. */
export const stateOf = ({ acceptedAt, endedAt, endedAs, endsOn, offeredAt }: OwnEnrollment): string => {
  if (endedAt) {
    const how = endedAs ? `You ${endedAs === 'completed' ? 'completed it' : endedWords[endedAs]}` : 'Ended';
    return `${endedAs === 'taken_back' ? 'The program took its offer back' : how}, ${day(endsOn ?? endedAt)}`;
  }
  if (!acceptedAt) return `An offer of ${day(offeredAt)}: it waits for your answer`;
  return endsOn ? `You are in it until ${formatPartial(endsOn)}` : `You are in it since ${day(acceptedAt)}`;
};

/** What the program has stated about the training, a line each. */
export const periodLines = ({ periods }: OwnEnrollment): { dates: string; what: string }[] =>
  periods.map(({ from, until, leave, fraction, cohort }) => ({
    dates: until ? span(from, until) : `from ${formatPartial(from)}`,
    what: `${leave ? 'leave of absence' : fraction === 1 ? 'full time' : `${Math.round(fraction * 1000) / 10} % of full time`}, ${cohort.name}`,
  }));

/** How long a program keeps what was submitted to it, also of somebody who has themselves erased. */
export const keptWords = (months: number): string => {
  if (months === 0) return 'If you have yourself erased, it keeps nothing of what you submitted.';
  const years = months / 12;
  const long = Number.isInteger(years) ? `${years} ${years === 1 ? 'year' : 'years'}` : `${months} months`;
  return `If you have yourself erased, it keeps what you submitted for ${long} after your end there, and then no more.`;
};
