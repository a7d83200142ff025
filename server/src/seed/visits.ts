import type { INestApplicationContext } from '@nestjs/common';
import { type Decision, type KnownHow, milestoneById, type Statements, type Track } from '@cmio-pathway/shared';
import { civilDay } from '../platform/clock.js';
import { Files } from '../platform/files/files.js';
import { Drafts } from '../features/drafts/index.js';
import { EvidenceFiles } from '../features/evidence/index.js';
import { Milestones } from '../features/milestones/index.js';
import { Reviews } from '../features/reviews/index.js';
import { Submissions } from '../features/submissions/index.js';
import { Tracks } from '../features/tracks/index.js';
import type { Chance } from './chance.js';
import { paper } from './paper.js';
import type { Stage } from './stage.js';
import { dated, type Moment } from './timeline.js';

interface Who {
  person: string;
  name: string;
  program: string | null;
  mentor: string | null;
}

interface Asked {
  record: string;
  version: string;
  milestone: string;
  document: boolean;
}

const later = (date: Date, days: number) => new Date(date.getTime() + days * 86_400_000);

/** What mentees and mentors do when they sit down: log what has happened, ask, decide, correct. */
export class Visits {
  private readonly drafts: Drafts;
  private readonly evidence: EvidenceFiles;
  private readonly files: Files;
  private readonly milestones: Milestones;
  private readonly reviews: Reviews;
  private readonly submissions: Submissions;
  private readonly tracks: Tracks;
  /** The latest record of each thing somebody holds for a time: the next one renews it. */
  private readonly held = new Map<string, string>();

  constructor(
    app: INestApplicationContext,
    private readonly stage: Stage,
    private readonly chance: Chance,
  ) {
    this.drafts = app.get(Drafts, { strict: false });
    this.evidence = app.get(EvidenceFiles, { strict: false });
    this.files = app.get(Files);
    this.milestones = app.get(Milestones, { strict: false });
    this.reviews = app.get(Reviews, { strict: false });
    this.submissions = app.get(Submissions, { strict: false });
    this.tracks = app.get(Tracks, { strict: false });
  }

  /** Chooses a way. */
  async choose(who: Who, track: Track, at: Date): Promise<void> {
    await this.stage.own(who.person, at, (scope) => this.tracks.choose(scope, 0, track));
  }

  /** Logs moments in one sitting; answers the records. */
  async log(who: Who, moments: readonly Moment[], at: Date, roughly: boolean): Promise<string[]> {
    if (moments.length === 0) return [];
    const file = this.chance.happens(0.6) ? await this.file(who, moments[0]!, at) : null;
    const items = moments.map((moment, index) => {
      const { kind, title, when } = milestoneById(moment.milestone)!;
      const attached = file && (index === 0 || this.chance.happens(0.3)) ? [file] : [];
      const links =
        attached.length === 0 && kind === 'credential'
          ? [{ url: `https://registry.example/look-up/${moment.milestone}`, label: 'Public look-up' }]
          : [];
      return {
        milestone: moment.milestone,
        when: dated(moment, when, roughly),
        note: noteOn(title, this.chance),
        links,
        files: attached,
      };
    });
    const first = items.filter(({ milestone }) => !this.held.has(`${who.person} ${milestone}`));
    const ids = new Map<(typeof items)[number], string>();
    if (first.length > 0) {
      const stated = await this.stage.own(who.person, at, (scope) => this.milestones.state(scope, { items: first }));
      for (const [index, item] of first.entries()) ids.set(item, stated.ids[index]!);
    }
    for (const item of items) {
      const key = `${who.person} ${item.milestone}`;
      const renewed = this.held.get(key);
      if (!ids.has(item)) ids.set(item, await this.renew(who, item, renewed!, at));
      if (milestoneById(item.milestone)!.counts === 'held') this.held.set(key, ids.get(item)!);
    }
    return items.map((item) => ids.get(item)!);
  }

  private async renew(who: Who, item: Statements['items'][number], renews: string, at: Date): Promise<string> {
    const log = { ...item, renews, submitTo: null, draft: null };
    return (await this.stage.own(who.person, at, (scope) => this.milestones.log(scope, log))).id;
  }

  async submit(who: Who, records: string[], at: Date): Promise<void> {
    if (records.length > 0 && who.program)
      await this.stage.own(who.person, at, (scope) =>
        this.submissions.submitAll(scope, { program: who.program!, records }),
      );
  }

  /** The mentor decides on what waits; answers what was returned. */
  async decide(
    who: Who,
    records: string[],
    at: Date,
    returning: (asked: Asked) => boolean,
    why?: string,
  ): Promise<string[]> {
    if (records.length === 0 || !who.mentor) return [];
    return this.stage.mentor(who.mentor, who.person, who.program!, at, async (scope) => {
      const asked: Asked[] = await scope.sql.query(
        `select q.record_id as record, q.version_id as version, q.milestone, q.files > 0 or jsonb_array_length(s.content -> 'links') > 0 as document
         from review_request q join submission s on s.person_id = q.person_id and s.id = q.submission_id
         where q.person_id = $1 and q.program_id = $2 and q.closed_at is null and q.record_id = any ($3) order by array_position($3, q.record_id)`,
        [who.person, who.program, records],
      );
      const back = new Set(asked.filter(returning).map((one) => one.record));
      const reviews = asked.map((one) => ({
        record: one.record,
        version: one.version,
        ...this.ruling(one, back.has(one.record), at, why),
      }));
      await this.reviews.reviewAll(scope, { reviews });
      return [...back];
    });
  }

  /** Adds what was missing and asks again. */
  async correct(who: Who, record: string, moment: Moment, at: Date): Promise<void> {
    const file = await this.file(who, moment, at);
    const { when, title } = milestoneById(moment.milestone)!;
    await this.stage.own(who.person, at, async (scope) => {
      const [{ revision }] = await scope.sql.query('select revision from record where person_id = $1 and id = $2', [
        who.person,
        record,
      ]);
      const note = `${noteOn(title, this.chance)} The letter names my role and the dates.`;
      return this.milestones.correct(scope, record, revision, {
        when: dated(moment, when, false),
        note,
        links: [],
        files: [file],
        submitTo: who.program,
        draft: null,
      });
    });
  }

  /** Leaves a draft behind, as typed so far. */
  async begin(who: Who, milestone: string, note: string, at: Date): Promise<void> {
    const content = {
      milestone,
      record: null,
      renews: null,
      from: '',
      until: '',
      ongoing: false,
      note,
      links: [],
      files: [],
    };
    await this.stage.own(who.person, at, (scope) => this.drafts.begin(scope, content));
  }

  private async file(who: Who, moment: Moment, at: Date): Promise<string> {
    const { title, evidence } = milestoneById(moment.milestone)!;
    const received = await this.files.receive(
      paper(title, [
        `${who.name}, ${civilDay(moment.on)}`,
        ...evidence,
        'Demonstration document. Every person and organization is fictional.',
      ]),
      `${moment.milestone} ${civilDay(moment.on)}.pdf`,
    );
    return (await this.stage.own(who.person, at, (scope) => this.evidence.add(scope, received))).id;
  }

  private ruling(
    { milestone, document }: Asked,
    back: boolean,
    at: Date,
    why?: string,
  ): { decision: Decision; known: KnownHow | null; note: string } {
    if (back) return { decision: 'returned', known: null, note: why ?? this.chance.pick(returns) };
    const { kind, officialUrl } = milestoneById(milestone)!;
    const paperKind = kind === 'credential' || kind === 'degree' || kind === 'exam';
    if (document) return { decision: 'approved', known: { how: 'document_seen' }, note: '' };
    if (paperKind)
      return {
        decision: 'approved',
        known: { how: 'looked_up', address: officialUrl ?? 'https://registry.example/look-up', on: civilDay(at) },
        note: '',
      };
    return {
      decision: 'approved',
      known: { how: 'first_hand' },
      note: this.chance.happens(0.2) ? 'I was there. Well done.' : '',
    };
  }
}

export { later, type Who };

const returns = [
  'The minutes do not show your role. Who chaired?',
  'The dates on the certificate differ from the ones you gave.',
  'Please add the letter from your sponsor: the charter alone does not say what you did.',
  'This is the agenda. I need the outcome, one page is enough.',
];

const noteOn = (title: string, chance: Chance) =>
  chance.pick([
    `${title}.`,
    `${title}; the document is attached where I have one.`,
    `As agreed in our last meeting. ${title}.`,
    `${title}, at my own organization.`,
  ]);
