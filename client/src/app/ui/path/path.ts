import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { branch, lanes, mainLine } from '@cmio-pathway/shared/pathway/steps';
import type { JourneyStanding } from '@cmio-pathway/shared/record/standing';
import { drawnLane, drawnStep } from './drawn';
import { Lanes } from './lanes';
import { PathMap } from './path-map';
import { Rail } from './rail';

/** The 13 steps as one picture. Every step is a place and a link: across the page where there is room, down it where there is not. */
@Component({
  selector: 'ui-path',
  imports: [Lanes, PathMap, Rail],
  template: `
    <nav aria-label="The path, 13 steps">
      <ui-path-map
        class="map"
        [line]="line()"
        [branch]="off()"
        [chosen]="chosen()"
        [at]="at()"
        [goal]="way().goal.word"
        [appointed]="appointed()"
      />
      <ui-rail
        class="rail"
        [line]="line()"
        [branch]="off()"
        [chosen]="chosen()"
        [at]="at()"
        [goal]="way().goal.word"
        [appointed]="appointed()"
      />
      <ui-lanes [lanes]="alongside()" [chosen]="chosen()" [at]="at()" />
    </nav>
  `,
  styleUrl: './path.css',
  host: { '(click)': 'follow($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Path {
  readonly way = input.required<JourneyStanding>();
  readonly chosen = input.required<number>();
  /** The address of the page; a step adds itself to it. */
  readonly at = input.required<string>();
  readonly picked = output<number>();

  readonly #drawn = computed(() => new Map(this.way().steps.map((one) => [one.step.id, drawnStep(one, this.way())])));
  protected readonly line = computed(() => mainLine.map((id) => this.#drawn().get(id)!));
  protected readonly off = computed(() => this.#drawn().get(branch)!);
  protected readonly alongside = computed(() =>
    this.way()
      .steps.filter(({ step }) => lanes.includes(step.id))
      .map(drawnLane),
  );
  protected readonly appointed = computed(() => {
    const milestones = this.way().steps.flatMap((step) => step.milestones);
    return milestones.some(({ milestone, standing }) => milestone.id === 'cmio-appointed' && standing === 'verified');
  });

  /** A plain click stays on the page; with a key held the link is the browser's. */
  protected follow(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const step = Number(link?.dataset['step']);
    if (!step || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.picked.emit(step);
  }
}
