import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { advise } from '../advice/advise.js';
import { attention } from '../attention/attention.js';
import type { JourneyFacts } from '../record/facts.js';
import { standing } from '../record/standing.js';
import { aVerified } from '../testing/a-record.js';
import { anyRecords } from '../testing/any-record.js';
import { drawnAt } from './equivalence.js';
import { catalogueOf, faultsIn } from './faults.js';
import type { Milestone, Pathway, PathwayChange } from './model.js';
import { milestoneById, PATHWAY } from './pathway.js';
import { noRules, wayOf } from './way.js';

const page = readFileSync(new URL('../../../docs/publishing-a-pathway.md', import.meta.url), 'utf8');

/** A block of the page by the word after its language. */
const block = <Read>(name: string): Read => {
  const [, text] = new RegExp(`\`\`\`json ${name}\\n(.*?)\`\`\``, 's').exec(page) ?? [];
  if (text === undefined) throw new Error(`The page has no block ${name}.`);
  return JSON.parse(text) as Read;
};

/** The rows of the table whose first head is given; of each cell the ids in it. */
const table = (head: string): string[][][] => {
  const lines = page.slice(page.indexOf(`| ${head} `)).split('\n');
  const rows = lines.slice(
    2,
    lines.findIndex((line) => line === ''),
  );
  if (!page.includes(`| ${head} `) || rows.length === 0) throw new Error(`The page has no table of what was ${head}.`);
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => [...cell.matchAll(/`([a-z0-9-]+)`/g)].map(([, id]) => id!)),
  );
};

const added = block<{ id: string; like: string; title: string }[]>('milestones');
const changes = block<PathwayChange[]>('changes');
const back = block<PathwayChange[]>('back');

const gone = new Set(changes.flatMap(({ from }) => from));
const fresh: readonly Milestone[] = added.map(({ like, ...said }) => ({ ...milestoneById(like)!, ...said }));
const isGone = ({ id }: Milestone) => gone.has(id);

const second: Pathway = {
  ...PATHWAY,
  version: 'second',
  milestones: [...PATHWAY.milestones.filter((one) => !isGone(one)), ...fresh],
  former: PATHWAY.milestones.filter(isGone),
  changes,
};
const takenBack: Pathway = { ...PATHWAY, version: 'third', former: fresh, changes: back };

const today = '2026-11-23';
const journeyOn = (pathway: Pathway, records: Parameters<typeof standing>[0]['records']) =>
  standing({ records, way: wayOf({ pathway }) }, today);
const milestonesOn = (pathway: Pathway, records: Parameters<typeof standing>[0]['records']) =>
  journeyOn(pathway, records).steps.flatMap(({ milestones }) => milestones);

/** How many things a step asks for are verified. */
const verifiedIn = (pathway: Pathway, step: number, ids: readonly string[]) =>
  journeyOn(
    pathway,
    ids.map((id) => aVerified(id)),
  ).steps.find((one) => one.step.id === step)!.verified;
/** Those of the ids that the version asks for and that are met by what was verified. */
const countsAs = (pathway: Pathway, held: readonly string[]) =>
  pathway.milestones
    .filter(({ id, step }) => {
      const alone: Pathway = { ...pathway, milestones: pathway.milestones.map((one) => asked(one, id)) };
      return verifiedIn(alone, step, held) > 0;
    })
    .map(({ id }) => id);
/** A version that asks for one milestone alone. */
const asked = (milestone: Milestone, id: string): Milestone => ({
  ...milestone,
  covers: [],
  requirement: { is: milestone.id === id ? 'required' : 'optional' },
});

describe('the second version of the page', () => {
  it('is whole', () => {
    expect(faultsIn(catalogueOf(second))).toEqual([]);
    expect(new Set(changes.map(({ is }) => is))).toEqual(new Set(['renamed', 'split', 'merged', 'retired']));
  });

  it.each(table('verified before'))('counts a verified %j as %j, shown at %j', (held, now, shown) => {
    expect(countsAs(second, held).toSorted()).toEqual(now.toSorted());
    const drawn = milestonesOn(
      second,
      held.map((id) => aVerified(id)),
    ).filter(({ records }) => records.length > 0);
    expect(drawn.map(({ milestone }) => milestone.id).toSorted()).toEqual(shown.toSorted());
    expect(new Set(drawn.flatMap(({ records }) => records.map((one) => one.standing)))).toEqual(new Set(['verified']));
  });

  it('shows every record of the first version, each with the standing it had', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const before = milestonesOn(PATHWAY, records).flatMap((one) => one.records);
        const after = milestonesOn(second, records);
        for (const { fact, standing: was } of before)
          for (const id of drawnAt(fact.milestone, changes)) {
            const there = after.find(({ milestone }) => milestone.id === id)?.records;
            expect(there?.find((one) => one.fact.id === fact.id)?.standing).toBe(was);
          }
      }),
    );
  });

  it('asks whoever had everything for nothing again', () => {
    const all = PATHWAY.milestones.map(({ id }) => aVerified(id));
    const [one, two] = [journeyOn(PATHWAY, all), journeyOn(second, all)];
    expect(two.currentStep).toBe(one.currentStep);
    for (const { required, verified } of two.steps) expect(verified).toBe(required);
  });
});

describe('what is stored beside records, under the names of the first version', () => {
  const stored = block<{
    required: string[];
    waived: string[];
    planned: { milestone: string; targetOn: string }[];
    drafts: string[];
    dismissed: string[];
  }>('stored');
  const { required, waived, planned } = stored;
  const way = wayOf({ pathway: second, rules: [{ ...noRules('p'), required, waived }] });
  const of = (records: Parameters<typeof standing>[0]['records'] = []) => {
    const drafts = stored.drafts.map((milestone) => ({ milestone }));
    const facts = { records, way, planned, drafts };
    return {
      facts,
      is: (id: string) =>
        standing(facts, today)
          .steps.flatMap(({ milestones }) => milestones)
          .find(({ milestone }) => milestone.id === id),
    };
  };

  it('is required of what became of it', () => {
    expect(wayOf({ pathway: second }).milestone('vendor-meeting')?.requirement.is).toBe('optional');
    expect(way.milestone('vendor-meeting')?.requirement.is).toBe('required');
  });

  it('is waived of every part, and of a whole only with all of it', () => {
    for (const id of ['team-project-planned', 'team-project-delivered']) expect(of().is(id)?.standing).toBe('waived');
    expect(of().is('explained-and-agreed')?.standing).toBe('not_started');
    const half = of([aVerified('plain-language-brief')]);
    expect(half.is('explained-and-agreed')?.standing).toBe('verified');
    const step = (facts: JourneyFacts) => standing(facts, today).steps.find(({ step: { id } }) => id === 9)!.verified;
    expect(step(half.facts)).toBe(step(of().facts) + 1);
  });

  it('is planned and begun of what became of it', () => {
    expect(of().is('communication-training')).toMatchObject({ standing: 'planned', targetOn: '2027-06-30' });
    expect(of().is('vendor-meeting')?.standing).toBe('in_progress');
    expect(attention(of().facts, { today: '2027-10-15' }).reasons.map(({ milestone }) => milestone)).toEqual([
      'communication-training',
    ]);
  });

  it('stays away of what became of it', () => {
    const keys = (dismissed: readonly string[]) =>
      advise(of().facts, { today: '2027-06-15', dismissed }).map(({ key }) => key);
    expect(keys([])).toContain('start:communication-training');
    expect(keys(stored.dismissed)).not.toContain('start:communication-training');
  });

  it('is all of it read by the names of the page', () => {
    const named = [...required, ...waived, ...stored.drafts, ...planned.map(({ milestone }) => milestone)];
    const rows = table('stored before').flatMap(([before]) => before!);
    expect(rows).toEqual(expect.arrayContaining(named));
  });
});

describe('taking the second version back', () => {
  it('is whole', () => expect(faultsIn(catalogueOf(takenBack))).toEqual([]));

  it('gives exactly the standing of before to whoever logged nothing in between', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        expect(journeyOn(takenBack, records)).toEqual(journeyOn(PATHWAY, records));
      }),
    );
  });

  it.each(table('verified meanwhile'))('counts %j, verified meanwhile, as %j', (held, again) => {
    expect(countsAs(takenBack, held).toSorted()).toEqual(again.toSorted());
  });

  it('says of every milestone the second version brought what became of it', () => {
    const said = new Set(back.flatMap(({ from }) => from));
    expect(fresh.filter(({ id }) => !said.has(id))).toEqual([]);
  });
});
