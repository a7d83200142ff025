import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, input } from '@angular/core';
import { words } from '@cmio-pathway/shared/record/words';
import { GlyphIcon } from '../glyph';
import { Beads } from './beads';
import type { DrawnStep } from './drawn';
import { Station } from './station';

/** Columns of equal weight, the current step wider; not to scale in time. */
const WIDE = 17.6;
const EVEN = 11;
const PLATE = 6.4;

/** The main line across the page, with the optional branch and the mark of where the person is. */
@Component({
  selector: 'ui-path-map',
  imports: [Beads, GlyphIcon, Station],
  templateUrl: './path-map.html',
  styleUrl: './path-map.css',
  host: {
    '[style.--columns]': 'columns()',
    '[style.--here]': 'hereAt()',
    '[style.--from]': 'branchFrom()',
    '[style.--to]': 'branchTo()',
    '(keydown)': 'move($event)',
  },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PathMap {
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly words = words;

  readonly line = input.required<readonly DrawnStep[]>();
  readonly branch = input.required<DrawnStep>();
  readonly chosen = input.required<number>();
  readonly at = input.required<string>();
  /** The goal, as the plate names it. */
  readonly goal = input.required<string>();
  readonly appointed = input.required<boolean>();

  /** The plate stands before the last step. */
  readonly #widths = computed(() => {
    const all = this.line().map(({ place }) => (place === 'here' ? WIDE : EVEN));
    return [...all.slice(0, -1), PLATE, ...all.slice(-1)];
  });
  protected readonly columns = computed(() =>
    this.#widths()
      .map((width) => `minmax(0, ${width}fr)`)
      .join(' '),
  );
  protected readonly hereAt = computed(() => {
    const index = this.line().findIndex(({ place }) => place === 'here');
    // Between the last bead of the tube and the first that is not verified.
    const tube = this.line()[index]?.tube ?? 0;
    return `calc(${this.#before(index)}% + 47px + ${tube} * var(--dot))`;
  });
  protected readonly branchFrom = computed(() => `${this.#before(this.#indexOf(6)) - 1.6}%`);
  protected readonly branchTo = computed(() => `${this.#before(this.#indexOf(12)) + 0.4}%`);

  /** Left and right go from station to station. */
  protected move(event: KeyboardEvent): void {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const links = [...this.#host.nativeElement.querySelectorAll<HTMLElement>('ol a')];
    const next = links[links.findIndex((link) => link === document.activeElement) + by];
    if (by === 0 || !links.includes(document.activeElement as HTMLElement) || !next) return;
    event.preventDefault();
    next.focus();
  }

  #indexOf(step: number): number {
    return this.line().findIndex((one) => one.step.id === step);
  }

  /** How far from the left a column of the line begins, in percent. The plate lies right of all that ask. */
  #before(index: number): number {
    const widths = this.#widths();
    const sum = (some: readonly number[]) => some.reduce((total, width) => total + width, 0);
    const column = index === this.line().length - 1 ? index + 1 : index;
    return (100 * sum(widths.slice(0, column))) / sum(widths);
  }
}
