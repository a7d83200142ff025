import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  ElementRef,
  inject,
  input,
  signal,
} from '@angular/core';
import { drawChances } from './chances-drawing';

/** Twenty equally likely days as dots on a line of years: sixteen in the band, the middle ruled. Redrawn at its own width. */
@Component({
  selector: 'ui-chances',
  template: `
    @let drawn = drawing();
    <svg [attr.viewBox]="'0 0 ' + width() + ' ' + drawn.height" role="img" [attr.aria-label]="label()">
      <rect [attr.x]="drawn.band.x" y="24" [attr.width]="drawn.band.width" [attr.height]="drawn.base - 24" />
      @for (tick of drawn.ticks; track tick.text) {
        <path class="tick" [attr.d]="'M' + tick.x + ' ' + drawn.base + 'v5'" />
        <text class="axis" [attr.x]="tick.x" [attr.y]="drawn.base + 20" text-anchor="middle">{{ tick.text }}</text>
      }
      <path class="base" [attr.d]="'M0 ' + drawn.base + 'H' + width()" />
      @for (dot of drawn.dots; track $index) {
        <circle
          [attr.cx]="dot.x"
          [attr.cy]="dot.y"
          [attr.r]="dot.inBand ? drawn.radius : drawn.radius - 0.9"
          [class.out]="!dot.inBand"
        />
      }
      <path class="middle" [attr.d]="'M' + drawn.middle.x + ' 18V' + drawn.base" />
      <text class="note" [attr.x]="drawn.middle.textX" y="13" [attr.text-anchor]="drawn.middle.anchor">
        {{ middle() }}
      </text>
    </svg>
  `,
  styles: `
    :host {
      display: block;
    }
    svg {
      display: block;
      width: 100%;
      height: auto;
    }
    rect {
      fill: var(--band);
    }
    .tick,
    .base {
      stroke: var(--rule-strong);
      fill: none;
    }
    circle {
      fill: var(--path);
    }
    circle.out {
      fill: var(--paper);
      stroke: var(--path);
      stroke-width: 1.75;
    }
    .middle {
      stroke: var(--ink);
      stroke-width: 1.5;
    }
    .note {
      font: 650 0.8125rem/1 var(--font-text);
      fill: var(--ink);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Chances {
  /** Twenty civil days. */
  readonly dots = input.required<readonly string[]>();
  /** The civil days between which sixteen of the twenty lie, and the one with ten before it. */
  readonly from = input.required<string>();
  readonly until = input.required<string>();
  readonly half = input.required<string>();
  /** What the rule in the middle says. */
  readonly middle = input.required<string>();
  /** The picture in one sentence. */
  readonly label = input.required<string>();

  protected readonly width = signal(460);
  protected readonly drawing = computed(() =>
    drawChances({ dots: this.dots(), from: this.from(), until: this.until(), half: this.half(), width: this.width() }),
  );

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const watching = new ResizeObserver(([entry]) => {
      const width = Math.round(entry!.contentRect.width);
      if (width > 0) this.width.set(width);
    });
    watching.observe(host);
    inject(DestroyRef).onDestroy(() => watching.disconnect());
  }
}
