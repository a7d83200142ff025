import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { Milestone, Step } from '@cmio-pathway/shared/pathway/model';
import { milestonesOf, PATHWAY } from '@cmio-pathway/shared/pathway/pathway';
import { branch, lanes, mainLine } from '@cmio-pathway/shared/pathway/steps';
import type { Way } from '@cmio-pathway/shared/pathway/way';
import { faq } from '@cmio-pathway/shared/explore';
import { MilestoneLines } from './milestone-lines';
import { namedOn, ownRecord } from './own-record';
import { found } from './search';
import { Stop } from './stop';

/** How many ways through a group there are, of which one is enough; a group of a branch asks for none. */
const routesIn = (milestones: readonly Milestone[]): number =>
  new Set(milestones.flatMap(({ requirement }) => (requirement.is === 'one_of' ? [requirement.route] : []))).size;

const askedWords = (kind: Step['kind'], milestones: readonly Milestone[]): string => {
  if (kind === 'optional') return 'all optional';
  const required = milestones.filter(({ requirement }) => requirement.is === 'required').length;
  const routes = routesIn(milestones);
  const one = routes > 0 ? ` and one of ${routes} routes` : '';
  return required === 0 ? 'none required' : `${required} required${one}`;
};

const placeOf = (way: Way, id: number) => {
  const step = way.steps.find((one) => one.id === id)!;
  const milestones = milestonesOf(id).map(namedOn(way));
  return { step, milestones, says: `${milestones.length} milestones, ${askedWords(step.kind, milestones)}` };
};

/** The thirteen steps on their line, each with its milestones. */
@Component({
  selector: 'app-way',
  imports: [MilestoneLines, RouterLink, Stop],
  templateUrl: './way.html',
  styleUrls: ['./view.css', './way.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WayView {
  readonly #router = inject(Router);

  /** The step that is open and what is searched for, as the address has them. */
  readonly step = input<string>();
  readonly search = input<string>();

  readonly #own = ownRecord();
  protected readonly verified = this.#own.verified;
  protected readonly goal = computed(() => this.#own.way().goal);
  protected readonly flag = this.#own.flag;
  protected readonly ofGoal = computed(() => (this.flag() === this.goal().word ? '' : ` as ${this.goal().word}`));

  /** The branch leaves the line before the step it may help with. */
  protected readonly line = computed(() =>
    mainLine.flatMap((id) => (id === 12 ? [branch, id] : [id])).map((id) => placeOf(this.#own.way(), id)),
  );
  protected readonly alongside = computed(() => lanes.map((id) => placeOf(this.#own.way(), id)));
  /** What only a track asks for is no part of the common way. */
  protected readonly count = PATHWAY.milestones.filter(({ requirement }) => requirement.is !== 'left_out').length;
  protected readonly length = faq.find(({ id }) => id === 'how-long')!;
  protected readonly found = computed(() =>
    found(PATHWAY.milestones.map(namedOn(this.#own.way())), this.search() ?? ''),
  );
  protected readonly foundWords = computed(() => {
    const count = this.found().length;
    if (count === 0) return `No milestone has “${this.search()}” in its title.`;
    return count === 1 ? 'One milestone' : `${count} milestones`;
  });

  protected isOpen(id: number): boolean {
    return this.step() === String(id);
  }

  protected toggle(id: number): void {
    this.#go({ step: this.isOpen(id) ? null : id });
  }

  protected find(event: Event): void {
    this.#go({ search: (event.target as HTMLInputElement).value.trim() || null });
  }

  #go(queryParams: Record<string, string | number | null>): void {
    void this.#router.navigate([], {
      queryParams,
      queryParamsHandling: 'merge',
      replaceUrl: 'search' in queryParams,
      scroll: 'manual',
    });
  }
}
