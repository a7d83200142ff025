import { ApplicationContent } from '@cmio-pathway/shared/contracts/application';
import { readTyped, type TypedApplication, typedOf } from './typed-application';

/** An application with every part said. */
const whole: ApplicationContent = {
  organisation: 'Grandalder Health',
  role: 'CMIO',
  rung: 4,
  reportsTo: 'CMO',
  ehr: 'Epic',
  place: 'Duluth, Minnesota',
  size: '6 hospitals',
  source: 'recruiter',
  link: 'https://jobs.grandalder.example/cmio',
  posting: 'Leads clinical informatics.',
  closesOn: '2026-12-06',
  salary: { low: 310_000, high: 360_000, currency: 'USD' },
  next: { what: 'Answer the offer', turn: 'me', on: '2026-12-04' },
  lastContactOn: '2026-11-20',
  contacts: [{ name: 'Ines Palmgren', role: 'Recruiter', reach: 'ines@search.example', note: '' }],
  research: { mission: 'Care close to home.', values: '', challenges: 'Two EHRs in one system.' },
  letter: 'Dear Dr. Palmgren,',
  documents: [{ is: 'file', file: '0199a1c0-0000-7000-8000-000000000001' }],
  references: [
    {
      name: 'Grace Fennimore',
      relation: 'cmo',
      reach: '',
      askedOn: '2026-09-01',
      agreedOn: '2026-09-03',
      usedOn: null,
    },
  ],
  prepared: [{ about: 'Change management', text: 'The order-set freeze of 2024.' }],
  offer: { title: 'CMIO', startsOn: '2027-02-01', fte: 0.7, terms: 'Clinic on Fridays', file: null },
  notes: 'They want the alert burden halved.',
};

const typed = (change: Partial<TypedApplication>): TypedApplication => ({ ...typedOf(whole), ...change });
const faultsOf = (change: Partial<TypedApplication>) =>
  readTyped(typed(change)).faults.map(({ path, message }) => [path.join('/'), message]);

test('what was read and typed anew is what was sent', () => {
  const { sent, faults } = readTyped(typedOf(whole));
  expect(faults).toEqual([]);
  expect(sent).toEqual(whole);
  expect(ApplicationContent.parse(sent)).toEqual(whole);
});

test('dates, pay and shares of full time are read as people write them', () => {
  const { sent, faults } = readTyped(
    typed({
      closesOn: 'Dec 6, 2026',
      salary: { low: '310 000', high: "360'000", currency: 'usd' },
      next: { what: 'Posting expected', turn: 'them', on: 'Jan 2027' },
      offer: { title: '', startsOn: '', fte: '70 %', terms: '', file: null },
    }),
  );
  expect(faults).toEqual([]);
  expect(sent).toMatchObject({
    closesOn: '2026-12-06',
    salary: { low: 310_000, high: 360_000, currency: 'USD' },
    next: { on: '2027-01' },
    offer: { fte: 0.7 },
  });
});

test('what nobody has filled is sent as nothing', () => {
  const blankReference = { name: '', relation: 'cio', reach: '', askedOn: '', agreedOn: '', usedOn: '' } as const;
  const { sent, faults } = readTyped(
    typed({
      salary: { low: '', high: ' ', currency: 'USD' },
      next: { what: '', turn: 'them', on: '' },
      offer: { title: '', startsOn: '', fte: '', terms: '', file: null },
      contacts: [{ name: '', role: '', reach: '', note: '' }],
      references: [blankReference, ...typedOf(whole).references],
      prepared: [{ about: 'Strategy and planning', text: '' }],
      rung: '',
      source: '',
    }),
  );
  expect(faults).toEqual([]);
  expect(sent).toMatchObject({
    salary: null,
    next: null,
    offer: null,
    contacts: [],
    references: whole.references,
    prepared: [],
    rung: null,
    source: null,
  });
});

test('a part in disorder is not sent, says why at its field, and holds back no other', () => {
  const { sent, faults } = readTyped(typed({ link: 'grandalder', notes: 'New' }));
  expect(faults).toEqual([{ path: ['link'], message: 'Paste a whole address, beginning with https://' }]);
  expect(sent).not.toHaveProperty('link');
  expect(sent.notes).toBe('New');
});

test('faults lie in the field that was typed', () => {
  expect(faultsOf({ closesOn: '6/12' })).toEqual([['closesOn', 'Write a day, such as 4 Dec 2026.']]);
  expect(faultsOf({ organisation: ' ' })).toEqual([['organisation', 'Name the organization.']]);
  expect(faultsOf({ salary: { low: '400', high: '300', currency: 'USD' } })).toEqual([
    ['salary/high', 'The upper end is below the lower.'],
  ]);
  expect(faultsOf({ salary: { low: '12k', high: '', currency: 'USD' } })[0]?.[0]).toBe('salary/low');
  expect(faultsOf({ next: { what: '', turn: 'me', on: '4 Dec 2026' } })).toEqual([
    ['next/what', 'Say what comes next.'],
  ]);
  expect(
    faultsOf({
      contacts: [
        { name: '', role: '', reach: '', note: '' },
        { name: '', role: 'CMO', reach: '', note: '' },
      ],
    }),
  ).toEqual([['contacts/1/name', 'Name them.']]);
  expect(faultsOf({ offer: { title: '', startsOn: '', fte: '7', terms: '', file: null } })[0]?.[0]).toBe('offer/fte');
});
