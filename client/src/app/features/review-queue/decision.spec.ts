import type { PinnedContent } from '@cmio-pathway/shared/contracts/content';
import { milestoneById } from '@cmio-pathway/shared/pathway/pathway';
import { emptyDecision, faultsOf, noDocument, reviewDraft } from './decision';

const content: PinnedContent = {
  when: { from: '2024', until: null, ongoing: false },
  note: 'A note.',
  links: [],
  files: [],
};

test('of a license nobody has seen a document when only a note was given', () => {
  const license = milestoneById('state-medical-license')!;
  expect(noDocument(license, content)).toMatch('Only a note');
  expect(noDocument(license, { ...content, links: [{ url: 'https://board.example', label: '' }] })).toBeNull();
  expect(noDocument(milestoneById('plain-language-brief')!, content)).toBeNull();
});

test('a return says why, an approval says how it is known, a look-up says where and when', () => {
  expect(faultsOf('returned', emptyDecision)).toEqual({ note: 'Say why.' });
  expect(faultsOf('approved', emptyDecision)).toEqual({ how: 'Say how it is known.' });
  expect(Object.keys(faultsOf('approved', { ...emptyDecision, how: 'looked_up' }))).toEqual(['address', 'on']);
  expect(faultsOf('approved', { ...emptyDecision, how: 'first_hand' })).toEqual({});
});

test('what is sent names the version that was seen, and how it is known only when approving', () => {
  const chosen = { ...emptyDecision, how: 'document_seen' as const, note: ' Clear. ' };
  expect(reviewDraft('v', 'approved', chosen)).toEqual({
    version: 'v',
    decision: 'approved',
    known: { how: 'document_seen' },
    note: 'Clear.',
  });
  expect(reviewDraft('v', 'returned', chosen)).toEqual({
    version: 'v',
    decision: 'returned',
    known: null,
    note: 'Clear.',
  });
});
