import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  ElementRef,
  inject,
  input,
  signal,
} from '@angular/core';
import type { Milestone, Step } from '@cmio-pathway/shared/pathway/model';
import type { Standing } from '@cmio-pathway/shared/record/words';
import { StateTag } from '../../ui/state-tag';
import { lineTo, type Point } from './lines';
import { NeighbourList } from './neighbour-list';
import type { Link, Neighbours } from './neighbours';

interface Drawn {
  width: number;
  height: number;
  lines: readonly { path: string; is: Link['is']; isWalked: boolean }[];
}

const nothing: Drawn = { width: 0, height: 0, lines: [] };
const held: ReadonlySet<Standing> = new Set(['verified', 'covered', 'waived', 'change_waiting', 'expiring']);

/** A milestone as a station between what it needs and what it opens. The lists say everything; the lines are drawn to where they stand. */
@Component({
  selector: 'app-neighbourhood',
  imports: [NeighbourList, StateTag],
  templateUrl: './neighbourhood.html',
  styleUrl: './neighbourhood.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Neighbourhood {
  readonly milestone = input.required<Milestone>();
  readonly step = input.required<Step>();
  readonly standing = input.required<Standing | null>();
  readonly of = input.required<Neighbours>();

  protected readonly drawn = signal<Drawn>(nothing);
  protected readonly isHeld = computed(() => held.has(this.standing() ?? 'not_started'));
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);

  constructor() {
    afterRenderEffect(() => {
      const { needs, opens } = this.of();
      this.#draw([...needs, ...opens]);
    });
    if (typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => this.#draw([...this.of().needs, ...this.of().opens]));
    observer.observe(this.#host.nativeElement);
    inject(DestroyRef).onDestroy(() => observer.disconnect());
  }

  /** Draws each line from where its milestone stands now; text wraps, so nobody knows before. */
  #draw(links: readonly Link[]): void {
    const host = this.#host.nativeElement;
    const frame = host.getBoundingClientRect();
    const at = (element: Element): Point => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return { x: Math.round(left - frame.left + width / 2), y: Math.round(top - frame.top + height / 2) };
    };
    const station = host.querySelector('.station');
    const dots = [...host.querySelectorAll('.dot')].map(at);
    const ends = links.flatMap(({ is, anyOf }) => anyOf.map(({ standing }) => ({ is, standing })));
    if (!station || frame.width === 0 || dots.length !== ends.length) return this.drawn.set(nothing);
    const middle = at(station);
    const isDownward = dots.every(({ x }) => x > middle.x) && middle.x < frame.width / 4;
    const lines = ends.map(({ is, standing }, index) => ({
      path: lineTo(middle, dots[index]!, isDownward),
      is,
      isWalked: held.has(standing ?? 'not_started'),
    }));
    this.drawn.set({ width: Math.round(frame.width), height: Math.round(frame.height), lines });
  }
}
