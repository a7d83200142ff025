import type { INestApplicationContext } from '@nestjs/common';
import type { ApplicationContent } from '@cmio-pathway/shared';
import { Applications, ApplicationsRead, Moves } from '../features/applications/index.js';
import { ApplicationShares } from '../features/application-shares/index.js';
import { Interviews } from '../features/interviews/index.js';
import type { Scope } from '../platform/access/scope.js';
import { civilDay } from '../platform/clock.js';
import { type ToldApplication, toldApplications } from './applications.js';
import type { Stage } from './stage.js';
import { later } from './visits.js';

interface Applicant {
  person: string;
  program: string;
  /** Who is let in to some of them. */
  reader: string;
}

/** Tells the applications of one life, each day at its time, through the services that people use. */
export class Applying {
  private readonly applications: Applications;
  private readonly reading: ApplicationsRead;
  private readonly moves: Moves;
  private readonly interviews: Interviews;
  private readonly shares: ApplicationShares;

  constructor(
    app: INestApplicationContext,
    private readonly stage: Stage,
    private readonly now: Date,
  ) {
    this.applications = app.get(Applications, { strict: false });
    this.reading = app.get(ApplicationsRead, { strict: false });
    this.moves = app.get(Moves, { strict: false });
    this.interviews = app.get(Interviews, { strict: false });
    this.shares = app.get(ApplicationShares, { strict: false });
  }

  async tell(who: Applicant): Promise<void> {
    for (const told of toldApplications) await this.one(who, told);
  }

  private async one({ person, program, reader }: Applicant, told: ToldApplication): Promise<void> {
    const { organisation, role, link = '', posting = '' } = told.says;
    const [[, first], ...rest] = told.moves as [ToldApplication['moves'][number], ...ToldApplication['moves']];
    const id = await this.stage.own(person, this.ago(first), async (scope) => {
      const draft = { organisation, role, link, posting, on: this.day(-first) };
      return (await this.applications.add(scope, draft)).id;
    });
    for (const [to, daysAgo, words = ''] of rest)
      await this.stage.own(person, this.ago(daysAgo), async (scope) => {
        const { revision } = await this.reading.within(scope, id);
        await this.moves.move(scope, id, revision, { to, on: this.day(-daysAgo), words });
      });
    for (const { inDays, ...interview } of told.interviews ?? [])
      await this.stage.own(person, this.ago(Math.max(1, -inDays)), (scope) =>
        this.interviews.plan(scope, id, { ...interview, at: `${this.day(inDays)}T16:00:00Z` }),
      );
    await this.stage.own(person, this.ago(told.contactDaysAgo, 0.1), async (scope) => {
      const { content, revision } = await this.reading.within(scope, id);
      const documents = told.withCv ? await lastCv(scope) : [];
      await this.applications.save(scope, id, revision, { ...content, ...told.says, ...this.dated(told), documents });
      if (told.shared) await this.shares.share(scope, { application: id, reader, program });
    });
  }

  /** What of an application depends on the day the demo is filled. */
  private dated({ says, next, closesInDays, contactDaysAgo }: ToldApplication): Partial<ApplicationContent> {
    return {
      lastContactOn: this.day(-contactDaysAgo),
      closesOn: closesInDays === undefined ? null : this.day(closesInDays),
      next: next
        ? { what: next.what, turn: next.turn, on: this.day(next.inDays).slice(0, next.roughly ? 7 : 10) }
        : null,
      references: (says.references ?? []).map((reference, at) => ({
        ...reference,
        askedOn: this.day(-100 + at),
        agreedOn: this.day(-97 + at * 2),
      })),
      offer: says.offer ? { ...says.offer, startsOn: this.day(70) } : null,
    };
  }

  private ago(days: number, less = 0): Date {
    return later(this.now, less - days);
  }
  private day(inDays: number): string {
    return civilDay(later(this.now, inDays));
  }
}

const lastCv = async (scope: Scope): Promise<ApplicationContent['documents']> => {
  const versions: { version: string }[] = await scope.sql.query(
    'select id as version from cv_version where person_id = $1 order by frozen_at desc, id desc limit 1',
    [scope.person],
  );
  return versions.map(({ version }) => ({ is: 'cv', version }));
};
