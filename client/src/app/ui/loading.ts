import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** Bars in the shape of what comes. Nothing for 300 ms: what is quick needs no sign of waiting. */
@Component({
  selector: 'ui-loading',
  template: `
    <p class="sr" role="status">Loading</p>
    <div class="bars" aria-hidden="true">
      @for (width of widths(); track $index) {
        <i [style.width.%]="width"></i>
      }
    </div>
  `,
  styles: `
    .bars {
      display: grid;
      gap: 14px;
      padding: 24px 0;
      opacity: 0;
      animation: appear 1ms linear 300ms forwards;
    }
    i {
      height: 16px;
      border-radius: var(--r-s);
      background: var(--sunken);
    }
    i:first-child {
      height: 32px;
    }
    @keyframes appear {
      to {
        opacity: 1;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Loading {
  readonly bars = input(5);
  protected readonly widths = computed(() =>
    Array.from({ length: this.bars() }, (_, at) => [62, 94, 88, 91, 74][at % 5]!),
  );
}
