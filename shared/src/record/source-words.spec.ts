import { describe, expect, it } from '@jest/globals';
import { sourceWords } from './source-words.js';

const source = {
  program: 'Northmoor',
  importedBy: 'Otto',
  importedOn: '2026-03-02',
  document: '',
  verifiedBy: null,
  verifiedOn: null,
  file: null,
};

describe('where an imported record is from', () => {
  it('is stated by who imported it when, and confirmed', () => {
    expect(sourceWords(source)).toEqual([
      'Stated; imported by Otto, Northmoor, on 2 Mar 2026, and confirmed by its person.',
    ]);
  });

  it('names who verified it elsewhere, and says whether their document is there', () => {
    const elsewhere = { ...source, verifiedBy: 'Dr. Fennimore', verifiedOn: '2020-04', document: 'MD' };
    expect(sourceWords(elsewhere).slice(1)).toEqual([
      'Verified elsewhere by Dr. Fennimore on Apr 2020, as imported.',
      'The document says: MD',
    ]);
    expect(sourceWords({ ...elsewhere, file: 'f'.repeat(64) })[1]).toBe(
      'Verified elsewhere by Dr. Fennimore on Apr 2020, as imported, with the document attached.',
    );
  });
});
