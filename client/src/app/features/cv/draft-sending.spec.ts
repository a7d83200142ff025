import { CvDraft } from '@cmio-pathway/shared/contracts/cv';
import { aDraft, aSource } from '../../../testing/a-cv';
import { choose } from './draft-changes';
import { faultsOf, sendable } from './draft-sending';

const before = aDraft();
const withHead = (head: Partial<CvDraft['head']>) => ({ ...before, head: { ...before.head, ...head } });

it('sends a draft that is in order as it is', () => {
  const draft = withHead({ summary: 'Twelve years.' });
  expect(sendable(draft, before)).toEqual({ sent: draft, rest: '' });
  expect(faultsOf(draft).size).toBe(0);
});

it('sends the rest where a part is not in order yet, with that part as it was before', () => {
  const draft = { ...withHead({ name: '', phone: '1 555 0100', links: [{ url: 'linkedin', label: '' }] }), name: '' };
  const { sent, rest } = sendable(draft, before);
  expect(CvDraft.safeParse(sent).success).toBe(true);
  expect(sent).toEqual(withHead({ phone: '1 555 0100' }));
  expect(rest.split(', ')).toEqual(expect.arrayContaining(['what it is called', 'your name', 'your links']));
});

it('keeps an item that is too long out, and its other words in', () => {
  const source = aSource('record:1', 'talks');
  const was = choose(before, source, { title: 'Was' });
  const draft = choose(was, source, { title: 'x'.repeat(501), text: 'New words' });
  const { sent, rest } = sendable(draft, was);
  expect(sent.choices).toEqual([expect.objectContaining({ title: 'Was', text: 'New words' })]);
  expect(rest).toBe('the words of an item');
});

it('says at which field, in words', () => {
  const faults = faultsOf(withHead({ name: ' ', links: [{ url: 'linkedin', label: '' }] }));
  expect(faults.get('/head/name')).toBe('Write your name as it shall stand there.');
  expect(faults.get('/head/links/0/url')).toBe('Paste a whole address, beginning with https://');
});
