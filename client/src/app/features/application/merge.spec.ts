import type { ApplicationContent } from '@cmio-pathway/shared/contracts/application';
import { chosenOf, differencesOf, merged, saysTheSame } from './merge';
import { typedOf } from './typed-application';

const content: ApplicationContent = {
  organisation: 'Grandalder Health',
  role: 'CMIO',
  rung: null,
  reportsTo: 'CMO',
  ehr: '',
  place: '',
  size: '',
  source: null,
  link: '',
  posting: '',
  closesOn: '2026-12-06',
  salary: null,
  next: null,
  lastContactOn: null,
  contacts: [],
  research: { mission: 'Care close to home.', values: '', challenges: '' },
  letter: '',
  documents: [],
  references: [],
  prepared: [],
  offer: null,
  notes: 'Begun',
};
const base = typedOf(content);
const contact = (name: string) => ({ name, role: '', reach: '', note: '' });
const nameOf = (id: string) => id;

test('what is written otherwise and says the same is the same', () => {
  expect(saysTheSame(base, { ...base, closesOn: 'December 6, 2026', notes: 'Begun ' })).toBe(true);
  expect(saysTheSame(base, { ...base, contacts: [contact('')] })).toBe(true);
  expect(saysTheSame(base, { ...base, closesOn: '7 Dec 2026' })).toBe(false);
});

test('each side keeps what it changed, and nobody is asked', () => {
  const mine = { ...base, notes: 'From the desk' };
  const theirs = { ...base, reportsTo: 'CIO', contacts: [contact('Ines Palmgren')] };
  expect(merged(base, mine, theirs)).toEqual({
    ...base,
    notes: 'From the desk',
    reportsTo: 'CIO',
    contacts: [contact('Ines Palmgren')],
  });
});

test('the same change on both sides asks nobody', () => {
  const mine = { ...base, closesOn: '12 Dec 2026' };
  const theirs = { ...base, closesOn: 'Dec 12, 2026' };
  expect(merged(base, mine, theirs)?.closesOn).toBe('12 Dec 2026');
});

test('what both changed is asked about, and only that; no text of either is dropped', () => {
  const mine = { ...base, notes: 'From the desk', contacts: [contact('Ines Palmgren')], ehr: 'Epic' };
  const theirs = { ...base, notes: 'From the phone', contacts: [contact('Tom Aldous')], reportsTo: 'CIO' };
  expect(merged(base, mine, theirs)).toBeNull();
  const differences = differencesOf(base, mine, theirs, nameOf);
  expect(differences).toEqual([
    { part: 'contacts', label: 'Contacts', mine: 'Ines Palmgren', theirs: 'Tom Aldous', canBoth: true },
    { part: 'notes', label: 'Notes', mine: 'From the desk', theirs: 'From the phone', canBoth: true },
  ]);
  expect(chosenOf(base, mine, theirs, { notes: 'both', contacts: 'both' })).toEqual({
    ...base,
    ehr: 'Epic',
    reportsTo: 'CIO',
    notes: 'From the phone\n\nFrom the desk',
    contacts: [contact('Tom Aldous'), contact('Ines Palmgren')],
  });
  expect(chosenOf(base, mine, theirs, { notes: 'theirs' })).toMatchObject({
    notes: 'From the phone',
    contacts: [contact('Ines Palmgren')],
  });
});

test('texts of one part with several fields are both kept, field by field', () => {
  const research = (mission: string, values: string) => ({ mission, values, challenges: '' });
  const mine = { ...base, research: research('Ours', 'Candour') };
  const theirs = { ...base, research: research('Theirs', '') };
  expect(chosenOf(base, mine, theirs, { research: 'both' }).research).toEqual(research('Theirs\n\nOurs', 'Candour'));
});

test('what is not in order counts as it was typed', () => {
  const mine = { ...base, closesOn: '6/12' };
  expect(merged(base, mine, { ...base, ehr: 'Epic' })).toMatchObject({ closesOn: '6/12', ehr: 'Epic' });
});
