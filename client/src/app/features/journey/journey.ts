import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { Router, RouterLink } from '@angular/router';
import { steps } from '@cmio-pathway/shared/pathway/steps';
import { headline } from '@cmio-pathway/shared/record/headline';
import { Applying } from '../../core/applying';
import { PartFailure } from '../../core/part-failure';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import { Path } from '../../ui/path/path';
import { AdviceList } from './advice-list';
import { Ahead } from './ahead';
import { AttentionLine } from './attention-line';
import { CountsLine } from './counts-line';
import { ForecastPanel } from './forecast-panel';
import { Held } from './held';
import { ImportedLine } from './imported-line';
import { HereLines } from './here-lines';
import { MilestoneList } from './milestone-list';
import { Offers } from './offers';
import { PersonalAddressAsk } from './personal-address';
import { isShownList, milestonesIn, shownLists } from './shown-list';
import { StepPanel } from './step-panel';
import { View } from './view';

/** At these steps one applies: for the first post in informatics, and for the goal. */
const applySteps = [10, 12];

/** The way from medical school to CMIO: one's own, or, read only, somebody's whom a program opens. */
@Component({
  selector: 'app-journey',
  imports: [
    AdviceList,
    AttentionLine,
    CountsLine,
    ForecastPanel,
    ImportedLine,
    Held,
    HereLines,
    LoadFailure,
    Loading,
    MilestoneList,
    Offers,
    PartFailure,
    Path,
    PersonalAddressAsk,
    RouterLink,
    StepPanel,
  ],
  providers: [View, Ahead],
  templateUrl: './journey.html',
  styleUrl: './journey.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class JourneyPage {
  readonly #router = inject(Router);
  readonly #ahead = inject(Ahead);
  protected readonly view = inject(View);

  /** The address of this page, to which each step adds itself. */
  protected readonly at = computed(() => {
    const seen = this.view.seen();
    return seen ? `/programs/${seen.program}/people/${seen.person}/journey` : '/journey';
  });

  /** The step and the list the address names. */
  readonly step = input<string>();
  readonly show = input<string>();

  protected readonly name = computed(() => (this.view.seen() ? (this.view.facts()?.person.name ?? null) : null));
  protected readonly finding = computed(() => {
    const way = this.view.way();
    return way ? headline(way, this.name()) : '';
  });
  /** When one could be ready, by the year or by the quarter; empty while it is computed, null where there is nothing to say. */
  protected readonly ready = computed(() => {
    if (this.isFirstVisit() || this.#ahead.failed()) return null;
    const now = this.#ahead.now();
    if (!now) return '';
    if (!now.ready) return null;
    const said = this.#ahead.said(now.ready.p50);
    return `Ready to apply ${/^\d+$/.test(said) ? 'around' : 'in'} ${said}, by the usual durations.`;
  });
  protected readonly chosen = computed(() => {
    const asked = Number(this.step());
    return steps.some(({ id }) => id === asked) ? asked : (this.view.way()?.statedStep ?? 1);
  });
  protected readonly chosenStep = computed(() => this.view.way()?.steps.find(({ step }) => step.id === this.chosen()));
  protected readonly shown = computed(() => {
    const show = this.show();
    const way = this.view.way();
    return way && isShownList(show) ? { title: shownLists[show].title, milestones: milestonesIn(show, way) } : null;
  });
  protected readonly stated = computed(() => {
    const milestones = this.view.way()?.steps.flatMap((step) => step.milestones) ?? [];
    return milestones.flatMap(({ records }) => records).filter(({ standing }) => standing === 'stated').length;
  });
  protected readonly isFirstVisit = computed(
    () => !this.view.seen() && this.view.facts()?.records.length === 0 && this.view.facts()?.drafts.length === 0,
  );

  constructor() {
    const title = inject(Title);
    const applying = inject(Applying);
    effect(() => {
      const step = this.view.seen() ? undefined : this.view.way()?.statedStep;
      if (step !== undefined && applySteps.includes(step)) applying.say();
    });
    effect(() => {
      // The router names the page anew with every step or list that is chosen.
      this.step();
      this.show();
      if (this.name()) title.setTitle(`${this.name()}’s Journey · CMIO Pathway`);
    });
  }

  /** Shows the step; where it lies below the picture, the reader is taken to it. */
  protected async choose(step: number): Promise<void> {
    await this.#router.navigate([], { queryParams: { step, show: null }, queryParamsHandling: 'merge' });
    const title = document.getElementById('chosen-step');
    const { top, bottom } = title?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
    if (top < 0 || bottom > innerHeight) title?.focus();
  }
}
