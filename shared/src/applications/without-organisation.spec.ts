import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { tellsOrganisation, withoutOrganisation } from './without-organisation.js';

const link = 'https://www.lakeside.example/jobs/4711';
const applied = { organisation: 'Lakeside Health System, Inc.', link };
const said = (note: string, links: { url: string; label: string }[] = [], files: { name: string }[] = []) => ({
  when: { from: '2026-03-02', until: null, ongoing: false },
  note,
  links,
  files,
});
const noteOf = (note: string, of = applied) => withoutOrganisation(said(note), of).note;

describe('what is proposed to be read of an application', () => {
  it.each([
    ['Applied at Lakeside Health System, Inc. on Monday.', 'Applied at an organization on Monday.'],
    ['The Lakeside Health System’s EHR is old.', 'An organization’s EHR is old.'],
    ['I wrote to the lakeside health SYSTEM today.', 'I wrote to an organization today.'],
    ['First at Lakeside, then at Láke­side.', 'First at an organization, then at Láke­side.'],
    [
      'The panel of LHS asked. Lakeside   Health answered.',
      'The panel of an organization asked. An organization answered.',
    ],
    ['My house is lakeside; the lhs of the table.', 'My house is an organization; the lhs of the table.'],
    ['See https://lakeside.example/about or jobs@lakesidehealth.example.', 'See an address or an address'],
  ])('says %j as %j', (note, spoken) => {
    expect(noteOf(note)).toBe(spoken);
  });

  it('knows a part of a name by its capital, and leaves what every hospital is called', () => {
    const hopkins = { organisation: 'Johns Hopkins Medicine', link: '' };
    expect(noteOf('Hopkins asked for a CV; the medicine was fine, and so was general health.', hopkins)).toBe(
      'An organization asked for a CV; the medicine was fine, and so was general health.',
    );
    const university = { organisation: 'University Hospital', link: '' };
    expect(noteOf('I went to university, and applied at University Hospital.', university)).toBe(
      'I went to university, and applied at an organization.',
    );
  });

  it('knows a name with accents, an apostrophe or an ampersand however it is written', () => {
    const of = (organisation: string) => ({ organisation, link: '' });
    expect(noteOf('Hopital Geneve, then HÔPITAL GENÈVE.', of('Hôpital Genève'))).toBe(
      'An organization, then an organization.',
    );
    expect(noteOf('St Marys or St. Mary’s', of('St. Mary’s'))).toBe('An organization or an organization');
    expect(noteOf('Smith & Jones, Smith and Jones', of('Smith & Jones'))).toBe('An organization, an organization');
  });

  it('leaves the address of the posting out, and every one that spells the organization; a label is spoken like the note', () => {
    const other = { url: 'https://other.example/cv', label: 'My CV for Lakeside Health' };
    const kept = { url: 'https://other.example/letter', label: 'The letter for LHS' };
    const links = [
      { url: link, label: 'Posting' },
      { url: 'http://lakeside.example', label: '' },
      { url: 'https://jobs.example/lakeside-health', label: '' },
      other,
      kept,
    ];
    expect(withoutOrganisation(said('', links), applied).links).toEqual([
      { url: kept.url, label: 'The letter for an organization' },
    ]);
  });

  it('leaves files to who knows what is in them, and dates as they are', () => {
    const shown = withoutOrganisation(said('Sent.', [], [{ name: 'CV.pdf' }]), applied);
    expect(shown).toEqual(said('Sent.'));
  });

  it('says when something put back tells it again', () => {
    expect(tellsOrganisation(said('Applied at an organization.'), applied)).toBe(false);
    expect(tellsOrganisation(said('Applied at Lakeside.'), applied)).toBe(true);
    expect(tellsOrganisation(said('', [{ url: link, label: '' }]), applied)).toBe(true);
    expect(tellsOrganisation(said('', [], [{ name: 'lakeside_offer.pdf' }]), applied)).toBe(true);
    expect(tellsOrganisation(said('', [], [{ name: 'offer.pdf' }]), applied)).toBe(false);
  });

  it('never tells the name, wherever it stands, and says the same twice', () => {
    const word = fc.stringMatching(/^[A-Z][a-z]{3,9}$/).filter((text) => !/^(An|Organization|Address)$/.test(text));
    const around = fc.stringMatching(/^[a-z ,.]{0,20}$/);
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('', ' Health', ' Medical Center', ', Inc.'),
        around,
        around,
        (words, ending, before, after) => {
          const organisation = words.join(' ') + ending;
          const of = { organisation, link: '' };
          const once = withoutOrganisation(said(`${before} ${organisation} ${after}`), of);
          expect(once.note.toLowerCase()).not.toContain(organisation.toLowerCase());
          expect(tellsOrganisation(once, of)).toBe(false);
          expect(withoutOrganisation(once, of)).toEqual(once);
        },
      ),
    );
  });
});
