import { citationsIn } from './citations';

const jamia = 'Calloway A, Fennimore G. Alerts that are read. J Am Med Inform Assoc. 2024;31(2):101-9.';

it.each([
  [`${jamia} doi: 10.1093/jamia/ocad001. PMID: 38012345; PMCID: PMC1234567.`],
  [`1. ${jamia} https://doi.org/10.1093/jamia/ocad001 PMID 38012345`],
  [`[12] ${jamia}\ndoi:10.1093/jamia/ocad001\nPMID: 38012345`],
  [`- ${jamia} https://pubmed.ncbi.nlm.nih.gov/38012345/, doi:10.1093/jamia/ocad001`],
])('finds the words, the identifiers and the year: %s', (pasted) => {
  expect(citationsIn(pasted)).toEqual([
    { pasted: expect.any(String), title: jamia, doi: '10.1093/jamia/ocad001', pmid: '38012345', year: '2024' },
  ]);
});

it('takes a citation without identifiers as it is, over however many lines it runs', () => {
  expect(citationsIn('Calloway A. A silent trial\nof a sepsis model. JAMIA Open (2025).')).toEqual([
    expect.objectContaining({
      title: 'Calloway A. A silent trial of a sepsis model. JAMIA Open (2025).',
      doi: '',
      pmid: '',
      year: '2025',
    }),
  ]);
});

it('tells several apart by their identifiers', () => {
  const found = citationsIn(
    'Calloway A. Override rates\nof drug alerts. 2023;14(1):12-20. doi: 10.1055/s-0043-1760001. PMID: 36000001\nCalloway A. A silent trial. 2025;8. https://doi.org/10.1093/jamiaopen/ooae01',
  );
  expect(found.map(({ title, doi, pmid }) => [title, doi, pmid])).toEqual([
    ['Calloway A. Override rates of drug alerts. 2023;14(1):12-20.', '10.1055/s-0043-1760001', '36000001'],
    ['Calloway A. A silent trial. 2025;8.', '10.1093/jamiaopen/ooae01', ''],
  ]);
});

it('tells several apart by the empty lines between them', () => {
  expect(citationsIn('One. A journal. 2020;1.\n\nTwo. A journal. 2021;2.\n').map(({ year }) => year)).toEqual([
    '2020',
    '2021',
  ]);
});

it('has no words where only a number was pasted, and nothing where nothing was', () => {
  expect(citationsIn('10.1093/jamia/ocad001')).toEqual([
    { pasted: '10.1093/jamia/ocad001', title: '', doi: '10.1093/jamia/ocad001', pmid: '', year: '' },
  ]);
  expect(citationsIn('https://pubmed.ncbi.nlm.nih.gov/38012345/')).toMatchObject([{ title: '', pmid: '38012345' }]);
  expect(citationsIn('  \n ')).toEqual([]);
});

it('takes no number of a page for a year', () => {
  expect(citationsIn('Calloway A. Rates. Journal. 2019;12(3):2001-2019.')[0]!.year).toBe('2019');
  expect(citationsIn('Calloway A. The year 2000 problem. Journal.')[0]!.year).toBe('');
});
