import { describe, expect, it } from '@jest/globals';
import { closingWays } from './closing-ways.js';
import { type Catalogue, catalogueOf, faultsIn } from './faults.js';
import type { Milestone, Pathway } from './model.js';
import { milestoneById, PATHWAY } from './pathway.js';

const { milestones } = PATHWAY;

describe('a broken catalogue is told what is broken', () => {
  const whole = catalogueOf(PATHWAY);
  const with_ = (id: string, facts: Partial<Milestone>): Catalogue => ({
    ...whole,
    pathway: {
      ...PATHWAY,
      milestones: milestones.map((one) => (one.id === id ? { ...one, ...facts } : one)),
    },
  });
  const versioned = (facts: Partial<Pathway>): Catalogue => ({ ...whole, pathway: { ...PATHWAY, ...facts } });
  const { needs } = milestoneById('licensing-exam-3')!;
  const pmp = milestoneById('pmp')!;
  const [choice] = whole.choices;

  it.each<[string, Catalogue, string]>([
    ['an id twice', versioned({ milestones: [...milestones, pmp] }), 'pmp is there twice.'],
    ['no step', with_('pmp', { step: 14 }), 'pmp is in no step.'],
    ['a cover that is not there', with_('pmp', { covers: ['gone'] }), 'pmp names gone, which is no milestone.'],
    [
      'a condition that is not there',
      with_('pmp', { requirement: { is: 'required_when', held: 'gone' } }),
      'pmp names gone, which is no milestone.',
    ],
    [
      'a need that is not there',
      with_('pmp', { needs: [{ ...needs[0]!, anyOf: [{ milestone: 'gone' }], is: 'usual', source: null }] }),
      'pmp names gone, which is no milestone.',
    ],
    [
      'a need that nothing meets',
      with_('pmp', { needs: [{ is: 'usual', anyOf: [], throughout: false, source: null }] }),
      'pmp has a need that nothing meets.',
    ],
    [
      'a way that is not there',
      { ...whole, ways: closingWays.slice(1) },
      'ci-board-eligible names ci-practice-pathway, which is no way.',
    ],
    [
      'a rule without a source',
      with_('licensing-exam-3', { needs: [{ ...needs[0]!, source: null }] }),
      'licensing-exam-3 has a rule without a source, or a source without a rule.',
    ],
    [
      'an order with a source',
      with_('licensing-exam-3', { needs: [{ ...needs[0]!, is: 'usual' }] }),
      'licensing-exam-3 has a rule without a source, or a source without a rule.',
    ],
    [
      'a rule on another’s source',
      with_('licensing-exam-3', { needs: [{ ...needs[0]!, source: 'https://elsewhere.example/' }] }),
      'licensing-exam-3 rests a rule on https://elsewhere.example/, which is none of its own.',
    ],
    [
      'a circle of covers',
      with_('ci-board-eligible', { covers: ['ci-board-certification'] }),
      'ci-board-certification leads back to itself by what it covers.',
    ],
    [
      'a circle of needs',
      with_('medical-degree', { needs: [{ ...needs[0]!, anyOf: [{ milestone: 'residency-complete' }] }] }),
      'residency-complete leads back to itself by what it needs.',
    ],
    [
      'months out of order',
      with_('pmp', { duration: { min: 12, typical: 6, max: null, proposal: true } }),
      'pmp takes less than at least.',
    ],
    ['held for no time', with_('pmp', { when: 'day' }), 'pmp is held without a validity, or the reverse.'],
    ['no source', with_('pmp', { sources: [] }), 'pmp has no source.'],
    ['a page that is none', with_('pmp', { officialUrl: 'www.pmi.org' }), 'pmp cites www.pmi.org, no URL.'],
    ['another protocol', with_('pmp', { sources: ['ftp://pmi.org/'] }), 'pmp cites ftp://pmi.org/, no URL.'],
    ['no day', with_('pmp', { checkedOn: '2026-11' }), 'pmp was checked on no day.'],
    [
      'a choice of what is not there',
      { ...whole, choices: [{ ...choice!, requires: ['gone'] }] },
      'The choice md names gone, which is no milestone.',
    ],
    [
      'a choice of what leads nowhere',
      { ...whole, choices: [{ ...choice!, route: { group: 'formal-training', route: 'gone' } }] },
      'The choice md takes a route that is none.',
    ],
    [
      'a choice that nobody checked',
      { ...whole, choices: [{ ...choice!, checkedOn: '' }] },
      'The choice md was checked on no day.',
    ],
    [
      'a way that nobody checked',
      { ...whole, ways: closingWays.map((way) => ({ ...way, checkedOn: '2025' })) },
      'The way ci-practice-pathway was checked on no day.',
    ],
    [
      'a page about what is not there',
      { ...whole, mentions: [{ of: 'The page about gone', milestones: ['gone'], urls: [], checkedOn: null }] },
      'The page about gone names gone, which is no milestone.',
    ],
    [
      'what helps and was read on no day',
      { ...whole, mentions: [{ of: '“AMIA”', milestones: [], urls: [], checkedOn: 'lately' }] },
      '“AMIA” was checked on no day.',
    ],
    [
      'what helps and is nowhere',
      { ...whole, mentions: [{ of: '“AMIA”', milestones: [], urls: ['amia'], checkedOn: null }] },
      '“AMIA” cites amia, no URL.',
    ],
    [
      'a way that closes on no day',
      { ...whole, ways: closingWays.map((way) => ({ ...way, closesOn: '2025' })) },
      'The way ci-practice-pathway closes on no day.',
    ],
    [
      'a change of what never was',
      versioned({ changes: [{ is: 'retired', from: 'gone' }] }),
      'gone is retired and not among the former.',
    ],
    [
      'a change into nothing',
      versioned({ changes: [{ is: 'renamed', from: 'old', to: 'gone' }], former: [{ ...pmp, id: 'old' }] }),
      'gone is what became of another, and is none.',
    ],
    ['what is former and here', versioned({ former: [pmp] }), 'pmp is of an earlier version and of this one.'],
  ])('%s', (_, broken, fault) => {
    expect(faultsIn(broken)).toContain(fault);
  });

  it('and a chain of changes is none', () => {
    const old = (id: string) => ({ ...pmp, id });
    expect(
      faultsIn(
        versioned({
          changes: [
            { is: 'renamed', from: 'first', to: 'second' },
            { is: 'split', from: 'second', to: ['pmp', 'chps'] },
          ],
          former: [old('first'), old('second')],
        }),
      ),
    ).toEqual([]);
  });
});
