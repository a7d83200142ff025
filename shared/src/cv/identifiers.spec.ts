import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CvEntryDraft } from '../contracts/cv.js';
import { identifiersIn } from './identifiers.js';

test.each([
  [
    'Calloway A. Alerts that are read. JAMIA. 2024;31(2):12-19. doi:10.1093/jamia/ocad001. PMID: 38012345; PMCID: PMC1234567.',
    ['10.1093/jamia/ocad001'],
    ['38012345'],
  ],
  ['https://doi.org/10.1016/j.jbi.2020.103500', ['10.1016/j.jbi.2020.103500'], []],
  [
    'http://dx.doi.org/10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2',
    ['10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2'],
    [],
  ],
  ['(see doi: 10.1001/jama.2019.1234)', ['10.1001/jama.2019.1234'], []],
  ['https://doi.org/10.1055%2Fs-0040-1701234?ref=x', ['10.1055/s-0040-1701234'], []],
  ['10.1093/JAMIA/ocad001, 10.1093/jamia/ocad001', ['10.1093/JAMIA/ocad001'], []],
  [
    'https://pubmed.ncbi.nlm.nih.gov/38012345/ and https://www.ncbi.nlm.nih.gov/pubmed/99?term=x',
    [],
    ['38012345', '99'],
  ],
  ['PMID 0038012345, pmid:7', [], ['7']],
  ['doi:10.1093/jamia/ocad001PMID: 5', ['10.1093/jamia/ocad001'], ['5']],
  ['Pages 10.5/3, phone 10.1234, PMC998, PMIDs', [], []],
  ['“10.1000/182”.', ['10.1000/182'], []],
  ['', [], []],
])('%s', (text, dois, pmids) => {
  const found = identifiersIn(text);
  expect(found).toEqual({ dois, pmids });
});

test('whatever is pasted, what is found fits an entry and nothing takes long', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('10.1093/', 'PMID: ', '1', '9', '(', ')', '.', '%2F', 'é', ' ', 'pubmed: ', '/', '<')),
      (parts) => {
        const { dois, pmids } = identifiersIn(parts.join(''));
        for (const doi of dois) expect(CvEntryDraft.shape.doi.safeParse(doi).success).toBe(true);
        for (const pmid of pmids) expect(CvEntryDraft.shape.pmid.safeParse(pmid).success).toBe(true);
      },
    ),
  );
  for (const tail of ['()', ')', '%2', '.']) expect(identifiersIn(`10.1093/${tail.repeat(50_000)}`).dois).toEqual([]);
});
