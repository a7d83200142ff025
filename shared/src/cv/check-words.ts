import { formatPartial } from '../dates/partial-date.js';
import type { CvRecord } from './source-facts.js';

/** The words of a check: what was seen or looked up, who says so, and when. Never a bare tick. */
export const checkWords = ({ known, by, at }: NonNullable<CvRecord['check']>): string => {
  const day = formatPartial(at.slice(0, 10));
  switch (known.how) {
    case 'document_seen':
      return `document seen by ${by}, ${day}`;
    case 'looked_up':
      return `looked up at ${hostOf(known.address)} on ${formatPartial(known.on)} by ${by}`;
    case 'first_hand':
      return `known first-hand to ${by}, ${day}`;
  }
};

const hostOf = (address: string) => /^https?:\/\/(?:[^/?#@]*@)?(?:www\.)?([^/?#:]+)/i.exec(address)?.[1] ?? address;
