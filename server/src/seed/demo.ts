import { mkdirSync } from 'node:fs';
import { createApp } from '../app.js';
import { hashPassword } from '../features/session/index.js';
import { Ids, SetClock } from '../platform/clock.js';
import type { Config } from '../platform/config.js';
import { Mail } from '../platform/mail/mail.js';
import { ownerDataSource } from '../platform/database/data-source.js';
import { entities } from '../features/index.js';
import { Applying } from './applying.js';
import { Chance } from './chance.js';
import { tellCv } from './cv.js';
import { ada, alone, type Life, lin, lives, noFellowship, trackOf } from './lives.js';
import { Mentoring } from './mentoring.js';
import { familyNames, givenNames, organisations } from './names.js';
import { People } from './people.js';
import { profileOf } from './profiles.js';
import { Stage } from './stage.js';
import { happened, type Moment, monthsLater } from './timeline.js';
import { later, Visits, type Who } from './visits.js';

/** The password of everybody in the demo. */
export const demoPassword = 'walk the pathway';

/** Whom to sign in as, and what they show. */
export const cast = [
  { email: ada.email, name: ada.name, shows: 'a mentee halfway' },
  { email: lin.email, name: lin.name, shows: 'a mentee on the first day' },
  { email: 'grace@northmoor.example', name: 'Grace Fennimore', shows: 'a mentor with reviews waiting' },
  { email: 'alan@northmoor.example', name: 'Alan Bellweather', shows: 'a mentor of nobody yet' },
  { email: 'otto@northmoor.example', name: 'Otto Muldoon', shows: 'the program admin' },
  { email: lives.byPractice.email, name: lives.byPractice.name, shows: 'nine applications, an offer among them' },
] as const;

export interface DemoOptions {
  config: Config;
  ownerUrl: string;
  /** Today in the demo; everything before is told relative to it. */
  now: Date;
  /** Hears how far it is, from 0 to 1. */
  progress?: (share: number) => void;
}

/** Fills an empty database with a program over six years, record by record, through the services that people use. */
export const seedDemo = async ({ config, ownerUrl, now, progress = () => undefined }: DemoOptions): Promise<void> => {
  mkdirSync(config.FILES_DIR, { recursive: true });
  const clock = new SetClock(now);
  const app = await createApp(config, clock);
  // What is told lies behind: nobody is written to about it.
  app.get(Mail).enqueueAll = async () => undefined;
  const owner = await ownerDataSource(ownerUrl, entities).initialize();
  try {
    const stage = new Stage(app, clock);
    const demo = new Demo(
      new People(owner, new Ids(clock), await hashPassword(demoPassword)),
      new Visits(app, stage, new Chance(13)),
      new Applying(app, stage, now),
      clock,
      now,
      (program) => new Mentoring(owner, new Ids(clock), program, now),
      (person) => tellCv(app, stage, person, now),
    );
    await demo.tell(progress);
    await owner.query('analyze');
  } finally {
    await owner.destroy();
    await app.close();
  }
};

class Demo {
  private readonly chance = new Chance(2026);

  constructor(
    private readonly people: People,
    private readonly visits: Visits,
    private readonly applying: Applying,
    private readonly clock: SetClock,
    private readonly now: Date,
    private readonly mentoring: (program: string) => Mentoring,
    private readonly writeCv: (person: string) => Promise<void>,
  ) {}

  async tell(progress: (share: number) => void): Promise<void> {
    const start = monthsLater(this.now, -72);
    this.clock.set(start);
    const program = await this.people.program('Northmoor Informatics Leadership Program', start);
    const cohorts: string[] = [];
    for (const [at, year] of [start, monthsLater(start, 26), monthsLater(start, 50)].entries())
      cohorts[at] = await this.people.cohort(program, `Cohort ${year.getUTCFullYear()}`, year, monthsLater(year, 84));
    const mentors = await this.mentors(program, start);
    const second = await this.second(start);
    const everybody = [ada, lin, ...Object.values(lives), ...this.others(60 - 2 - Object.keys(lives).length)];
    let adaId = '';
    for (const [at, life] of everybody.entries()) {
      const joins = monthsLater(this.now, -life.inProgram);
      this.clock.set(joins);
      const person = await this.people.person(life, joins);
      if (life === ada) adaId = person;
      const leaveFrom = life.onLeave ? monthsLater(this.now, -4) : undefined;
      await this.people.enroll(person, program, cohorts[life.cohort]!, joins, {
        ...(life.fraction && { fraction: life.fraction }),
        leaveFrom,
      });
      const mentor =
        life === ada || life === lives.byPractice || at % 8 === 3
          ? mentors[0]!
          : life.mentored === false
            ? null
            : mentors[2 + (at % 10)]!;
      if (mentor) await this.people.mentorship(person, program, mentor, joins);
      if (life === lives.inTwoPrograms)
        await this.people.enroll(person, second.program, second.cohort, monthsLater(this.now, -10));
      await this.live({ person, name: life.name, program, mentor }, life, joins);
      // Nearest to applying.
      if (life === lives.byPractice) {
        await this.writeCv(person);
        await this.applying.tell({ person, program, reader: mentors[0]! });
      }
      progress((at + 1) / everybody.length);
    }
    await this.people.furtherAddress(adaId, 'ada@calloway.example', this.now);
    const petra = await this.people.person({ name: 'Petra Winslow', email: 'petra@northmoor.example' }, start);
    const [leave, back, until] = [monthsLater(start, 9), monthsLater(start, 12), monthsLater(start, 27)];
    await this.people.formerly(petra, program, cohorts[0]!, [start, leave, back, until]);
    this.clock.set(this.now);
    await this.mentoring(program).tell(mentors[0]!, mentors[1]!, { person: adaId, mentor: mentors[0]! });
    const solo = await this.people.person(alone, monthsLater(this.now, -2));
    await this.live({ person: solo, name: alone.name, program: null, mentor: null }, alone, monthsLater(this.now, -2));
  }

  private async mentors(program: string, start: Date): Promise<string[]> {
    const otto = await this.people.person(cast[4], start);
    await this.people.member(program, otto, 'admin', organisations[0], start);
    const rest = Array.from({ length: 10 }, (_, at) => ({
      name: `${givenNames[at * 4]} ${familyNames[35 - at]}`,
      email: `mentor${at + 1}@northmoor.example`,
    }));
    const ids: string[] = [];
    for (const person of [cast[2], cast[3], ...rest]) {
      const id = await this.people.person(person, start);
      await this.people.member(program, id, 'mentor', this.chance.pick(organisations), start);
      ids.push(id);
      const [said, timeZone] = profileOf(ids.length);
      await this.people.profile(id, said, timeZone, monthsLater(this.now, -3));
    }
    // Grace also helps to run the program: one person, two roles.
    await this.people.member(program, ids[0]!, 'admin', organisations[1], start);
    return ids;
  }

  private async second(start: Date) {
    const program = await this.people.program('Harbour Valley Fellowship', start);
    const cohort = await this.people.cohort(program, 'Fellows', start);
    const head = await this.people.person({ name: 'Priya Hollis', email: 'priya@harbour.example' }, start);
    await this.people.member(program, head, 'admin', 'Harbour Valley Health', start);
    await this.people.member(program, head, 'mentor', 'Harbour Valley Health', start);
    return { program, cohort };
  }

  private others(count: number): Life[] {
    return Array.from({ length: count }, (_, at) => {
      const name = `${givenNames[(at * 7 + 3) % givenNames.length]} ${familyNames[(at * 5 + 1) % familyNames.length]}`;
      const cohort = (at % 3) as 0 | 1 | 2;
      const inProgram = [this.chance.between(58, 70), this.chance.between(30, 44), this.chance.between(3, 20)][cohort]!;
      const now = at % 11 === 0 ? 'stalled' : at % 7 === 0 ? 'waiting' : 'usual';
      const without = this.chance.happens(0.4) ? noFellowship : [];
      return {
        name,
        email: `mentee${at + 1}@northmoor.example`,
        months: this.chance.between(52, 158) + (cohort === 0 ? 22 : 0),
        inProgram,
        cohort,
        now,
        without,
        mentored: at % 17 !== 5,
      };
    });
  }

  /** One life: what lies behind is stated on the first days, the rest is logged as it happens, some of it waits today. */
  private async live(who: Who, life: Life, joins: Date): Promise<void> {
    if (life.now === 'new') return;
    const track = trackOf(life);
    if (track) await this.visits.choose(who, track, later(joins, 1));
    const begins = monthsLater(this.now, -life.months);
    const moments = happened({
      begins,
      joins: who.program ? joins : null,
      now: this.now,
      ...(life.without && { without: life.without }),
      ...(life.also && { also: life.also }),
      ...(life.unrenewed && { unrenewed: life.unrenewed }),
      withOngoing: life !== ada,
    });
    const before = moments.filter((moment) => moment.on <= joins);
    const stated = ended(before, await this.visits.log(who, before, later(joins, 1), true));
    if (life.now === 'stated' || !who.program) return;
    // Without a mentor it waits in the program's queue, and the admin's page counts it.
    if (!who.mentor) return this.visits.submit(who, stated.slice(-4), later(this.now, -this.chance.between(5, 20)));
    await this.visits.submit(who, stated, later(joins, 2));
    await this.visits.decide(who, stated, later(joins, this.chance.between(4, 12)), () => false);
    for (const sitting of sittings(moments.filter((moment) => moment.on > joins))) await this.sit(who, life, sitting);
    if (life === ada) await this.adaToday(who);
  }

  /** What Ada has on her desk today: something returned, something that waits, something begun. */
  private async adaToday(who: Who): Promise<void> {
    const days = (count: number) => later(this.now, -count);
    const led = { milestone: 'lead-department-or-committee', on: days(40), months: 22 };
    const [record] = await this.visits.log(who, [led], days(21), false);
    await this.visits.submit(who, [record!], days(20));
    await this.visits.decide(who, [record!], days(3), () => true, 'The minutes do not show your role. Who chaired?');
    const waiting = await this.visits.log(
      who,
      [
        { milestone: 'cross-it-clinical-management', on: days(30), months: 26 },
        { milestone: 'annual-conference', on: days(16), months: 0 },
      ],
      days(11),
      false,
    );
    await this.visits.submit(who, waiting, days(9));
    await this.visits.begin(
      who,
      'technology-watch',
      'Ambient documentation in the clinic: two vendors, what it changed for',
      days(2),
    );
  }

  private async sit(who: Who, life: Life, sitting: Moment[]): Promise<void> {
    const at = later(sitting.at(-1)!.on, this.chance.between(1, 9));
    const quiet = life.now === 'stalled' && at > monthsLater(this.now, -4);
    if (at >= this.now || quiet) return;
    const logged = await this.visits.log(who, sitting, at, false);
    const records = ended(sitting, logged);
    const asked = later(at, 0.1);
    await this.visits.submit(who, records, asked);
    const decided = later(asked, this.chance.between(1, 9));
    if (decided >= this.now || (life.now === 'waiting' && at > monthsLater(this.now, -2))) return;
    const stalls = life.now === 'stalled' && at > monthsLater(this.now, -9);
    const back = await this.visits.decide(who, records, decided, () => this.chance.happens(stalls ? 0.7 : 0.08));
    const again = later(decided, this.chance.between(3, 20));
    if (stalls || again >= this.now) return;
    for (const record of back) await this.visits.correct(who, record, sitting[logged.indexOf(record)]!, again);
    const final = later(again, this.chance.between(1, 8));
    if (back.length > 0 && final < this.now) await this.visits.decide(who, back, final, () => false);
  }
}

/** What goes on is not submitted before it has ended. */
const ended = (moments: readonly Moment[], records: readonly string[]): string[] =>
  records.filter((_, at) => !moments[at]!.ongoing);

/** Moments that are logged together: whoever is busy sits down every other month. */
const sittings = (moments: Moment[]): Moment[][] => {
  const groups = new Map<number, Moment[]>();
  for (const moment of moments) {
    const key = Math.floor(moment.on.getTime() / (60 * 86_400_000));
    groups.set(key, [...(groups.get(key) ?? []), moment]);
  }
  return [...groups.values()];
};
