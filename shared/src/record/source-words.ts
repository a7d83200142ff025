import type { RecordSource } from '../contracts/content.js';
import { formatPartial } from '../dates/partial-date.js';

/** Where an imported record is from, a sentence each: who imported it, who is said to have verified it elsewhere, what the document says. */
export const sourceWords = (source: RecordSource): string[] => {
  const { program, importedBy, importedOn, document, verifiedBy, verifiedOn, file } = source;
  return [
    `Stated; imported by ${importedBy}, ${program}, on ${formatPartial(importedOn)}, and confirmed by its person.`,
    ...(verifiedBy && verifiedOn
      ? [
          `Verified elsewhere by ${verifiedBy} on ${formatPartial(verifiedOn)}, as imported${file ? ', with the document attached' : ''}.`,
        ]
      : []),
    ...(document ? [`The document says: ${document}`] : []),
  ];
};
