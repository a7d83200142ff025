import { formatDate } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { RouterLink } from '@angular/router';
import { readiness } from '@cmio-pathway/shared/advice/readiness';
import { commonWay } from '@cmio-pathway/shared/pathway/way';
import { aboutOf, sourceAt } from '@cmio-pathway/shared/explore';
import { CurrentSession } from '../../core/session';
import { journeyOfWhom } from '../../data/journey';
import { CertaintyWords } from '../../ui/certainty';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import { StateTag } from '../../ui/state-tag';
import { factsOf } from './facts';
import { MyRecords } from './my-records';
import { Neighbourhood } from './neighbourhood';
import { neighboursOf } from './neighbours';
import { ownWayOf } from './own-way';

/** A milestone of the pathway: what is known of it for everybody, and what it is today on one's own record. */
@Component({
  selector: 'app-milestone',
  imports: [CertaintyWords, LoadFailure, Loading, MyRecords, Neighbourhood, RouterLink, StateTag],
  templateUrl: './milestone.html',
  styleUrl: './milestone.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MilestonePage {
  readonly id = input.required<string>();

  readonly #session = inject(CurrentSession);
  readonly #today = formatDate(new Date(), 'yyyy-MM-dd', 'en-US');
  /** The milestone that a page of its own writes. */
  protected readonly tailoredCv = 'cmio-cv-tailored';
  protected readonly isSignedIn = computed(() => this.#session.person() !== null);
  protected readonly journey = journeyOfWhom(() => (this.isSignedIn() ? 'me' : undefined));

  protected readonly own = computed(() =>
    this.journey.hasValue() ? ownWayOf(this.journey.value(), this.#today) : null,
  );
  protected readonly way = computed(() => this.own()?.way ?? commonWay);
  protected readonly milestone = computed(() => this.way().milestone(this.id()));
  protected readonly step = computed(() => this.way().steps.find(({ id }) => id === this.milestone()?.step));
  protected readonly mine = computed(() => this.own()?.of(this.id()));
  protected readonly standing = computed(() => this.own()?.standingOf(this.id()) ?? null);
  protected readonly facts = computed(() => {
    const milestone = this.milestone();
    return milestone ? factsOf(milestone, commonWay, this.own()) : [];
  });
  /** Rules and figures that no calculation needs, each with how sure it is and where it was read. */
  protected readonly conditions = computed(() =>
    (aboutOf(this.id())?.conditions ?? []).map((one) => ({ ...one, page: one.source ? sourceAt(one.source) : null })),
  );
  protected readonly sources = computed(() => this.milestone()?.sources.map(sourceAt) ?? []);
  protected readonly neighbours = computed(() => {
    const milestone = this.milestone();
    return milestone && neighboursOf(milestone, this.way(), this.#today, this.own()?.standingOf ?? null);
  });
  /** Of what has not begun: what usually comes first. Advice alone, it can be logged all the same. */
  protected readonly notYet = computed(() => {
    const [milestone, own] = [this.milestone(), this.own()];
    if (!milestone || !own || this.standing() !== 'not_started' || !this.journey.hasValue()) return null;
    return readiness(milestone, { ...this.journey.value(), way: own.way }, this.#today).words;
  });
  /** The record there can be only one of; more than one is logged again. */
  protected readonly only = computed(() =>
    this.milestone()?.counts === 'once' ? this.mine()?.records[0]?.fact : undefined,
  );

  constructor() {
    const title = inject(Title);
    effect(() => title.setTitle(`${this.milestone()?.title ?? 'Milestone'} · CMIO Pathway`));
  }
}
