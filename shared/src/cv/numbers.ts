import type { CvSource } from '../contracts/cv.js';

/** What nobody wants in a CV by accident. */
type Kept = Exclude<CvSource['hidden'], 'confidence' | null>;

const date = String.raw`(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2}|(?:\d{1,2}\.? )?[a-z]{3,9}\.?,? (?:\d{1,2},? )?(?:19|20)\d{2}|(?:19|20)\d{2})`;
const born = new RegExp(
  String.raw`\b(?:born|birth ?da(?:y|te)|date of birth|d\.?o\.?b\.?)[\s:,]{0,3}(?:(?:on|in|is)\s)?${date}`,
  'iu',
);
const scored = [
  /\b(?:usmle|comlex|mcat|nbme|in-training exam)\b[^\n]{0,60}?\b\d{2,3}\b(?! ?(?:%|h\b|hours|questions|people))/iu,
  /\b(?:step|level) [123]\b[^\n\d]{0,20}\b(?:scored?|with|:)[^\n\d]{0,10}\b\d{3}\b/iu,
];
const token = String.raw`[a-z]{0,4}[-.]?\d[\da-z]*(?:[-.]?\d[\da-z]*){0,5}`;
const licensed = new RegExp(String.raw`\blicen[cs](?:e|ure)\b(?:[^\n\d]{0,30}\b)?(${token})`, 'giu');
const deaCued = new RegExp(String.raw`\bdea\b(?:[^\n\d]{0,30}\b)?(${token})`, 'giu');
const deaFormed = /\b[a-z][a-z9]\d{7}\b/giu;
const anyToken = new RegExp(String.raw`\b${token}`, 'giu');

const digits = (text: string) => text.replaceAll(/\D/g, '');
const isDate = (text: string) =>
  /^(?:19|20)\d{2}(?:[-.]\d{2}){0,2}$|^(?:19|20)\d{2}[-.](?:19|20)\d{2}$|^\d{1,2}[-.]\d{1,2}[-.](?:\d{2}){1,2}$/.test(
    text,
  );
const isNumber = (text: string) => digits(text).length >= 4 && !isDate(text);

/** Two letters and seven digits, the last of which checks the others. */
const isDea = (text: string) => {
  const [a, b, c, d, e, f, check] = [...digits(text)].slice(-7).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return (a + c + e + 2 * (b + d + f)) % 10 === check;
};

const found = (text: string, form: RegExp) =>
  [...text.matchAll(form)].map((match) => (match[1] ?? match[0]).trim()).filter(isNumber);
const deaIn = (text: string) => [...new Set([...found(text, deaCued), ...found(text, deaFormed).filter(isDea)])];
const licensesIn = (text: string) => found(text, licensed);

/** What a text gives away, the gravest first; null when nothing. */
export const keptIn = (text: string): Kept | null => {
  if (deaIn(text).length > 0) return 'dea_number';
  if (licensesIn(text).length > 0) return 'license_number';
  if (born.test(text)) return 'birth_date';
  return scored.some((form) => form.test(text)) ? 'exam_score' : null;
};

/** A number down to its last four digits or letters; of a short one, two. */
export const masked = (number: string): string => {
  const signs = number.replaceAll(/[^\da-z]/giu, '');
  return `ending in ${signs.slice(signs.length > 6 ? -4 : -2)}`;
};

/** A text whose numbers of licenses and of the DEA are masked; a date of birth and a score stay, as whoever shows them wants. */
export const withMasks = (text: string): string =>
  [...deaIn(text), ...licensesIn(text)].reduce((all, number) => all.replaceAll(number, masked(number)), text);

/** The first thing in what a license or registration says that looks like its number; null when nothing does. */
export const numberIn = (texts: readonly string[]): string | null => {
  for (const text of texts) {
    const [first] = [...deaIn(text), ...licensesIn(text), ...found(text, anyToken)];
    if (first !== undefined) return first;
  }
  return null;
};
