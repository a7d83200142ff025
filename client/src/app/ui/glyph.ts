import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Glyph } from '@cmio-pathway/shared/record/words';

/** The shape of a state, 16 by 16 by default. It never stands alone: a word is beside it, or names the link it is in. */
@Component({
  selector: 'ui-glyph',
  template: `
    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false" [class]="tone()">
      @switch (is()) {
        @case ('not-started') {
          <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.75" />
        }
        @case ('in-progress') {
          <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.75" />
          <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
        }
        @case ('waiting') {
          <path d="M3.2 1.6h9.6v2.7L9.4 8l3.4 3.7v2.7H3.2v-2.7L6.6 8 3.2 4.3z" fill="currentColor" />
        }
        @case ('returned') {
          <rect x="1.6" y="1.6" width="12.8" height="12.8" rx="2.6" fill="currentColor" />
          <path class="cut" d="M6.9 4.2 4.6 6.5l2.3 2.3M4.8 6.5h4.3a2.3 2.3 0 0 1 0 4.7H7.4" stroke-width="1.5" />
        }
        @case ('verified') {
          <circle cx="8" cy="8" r="6.9" fill="currentColor" />
          <path class="cut" d="m5 8.2 2.1 2.1L11 6.1" stroke-width="1.7" />
        }
        @case ('expiring') {
          <path d="M8 1.9 15 14H1z" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linejoin="round" />
          <path d="M8 6.4v3.2M8 11.7v.1" stroke="currentColor" stroke-width="1.7" stroke-linecap="round" />
        }
        @case ('lapsed') {
          <path d="M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z" fill="currentColor" />
          <path class="cut" d="m5.7 5.7 4.6 4.6M10.3 5.7l-4.6 4.6" stroke-width="1.7" />
        }
        @case ('waived') {
          <path d="M2.5 8h11" stroke="currentColor" stroke-width="2.2" stroke-linecap="round" />
        }
        @case ('not-met') {
          <rect x="2" y="2" width="12" height="12" rx="1.5" fill="none" stroke="currentColor" stroke-width="1.75" />
          <path d="m5.5 5.5 5 5M10.5 5.5l-5 5" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" />
        }
      }
    </svg>
  `,
  styles: `
    :host {
      display: inline-flex;
      width: 16px;
      height: 16px;
      flex: none;
      vertical-align: -2.5px;
    }
    svg {
      width: 100%;
      height: 100%;
      overflow: visible;
    }
    .cut {
      fill: none;
      stroke: var(--g-cut, var(--paper));
      stroke-linecap: round;
      stroke-linejoin: round;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GlyphIcon {
  readonly is = input.required<Glyph>();
  protected readonly tone = computed(() => `c-${this.is()}`);
}
