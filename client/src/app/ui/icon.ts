import { booleanAttribute, ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

const circle = (x: number, y: number, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
const box = (x: number, y: number, w: number, h: number, r: number) =>
  `M${x + r} ${y}h${w - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${h - 2 * r}a${r} ${r} 0 0 1-${r} ${r}h-${w - 2 * r}a${r} ${r} 0 0 1-${r}-${r}v-${h - 2 * r}a${r} ${r} 0 0 1 ${r}-${r}z`;

/**
 * Shapes of Lucide (ISC), drawn here: its package is one module, and what starts every page would bring the icons of all pages with it.
 */
const shapes = {
  alert: 'm21.73 18-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3M12 9v4M12 17h.01',
  apply: `M12 12h.01M16 6V4a2 2 0 0 0-2-2h-4a2 2 0 0 0-2 2v2M22 13a18.15 18.15 0 0 1-20 0${box(2, 6, 20, 14, 2)}`,
  check: 'M20 6 9 17l-5-5',
  cohorts: box(3, 3, 7, 7, 1) + box(14, 3, 7, 7, 1) + box(14, 14, 7, 7, 1) + box(3, 14, 7, 7, 1),
  columns: `${box(3, 3, 18, 18, 2)}M9 3v18M15 3v18`,
  device: `${box(5, 2, 14, 20, 2)}M12 18h.01`,
  journey: `${circle(6, 19, 3)}M9 19h8.5a3.5 3.5 0 0 0 0-7h-11a3.5 3.5 0 0 1 0-7H15${circle(18, 5, 3)}`,
  list: `${box(3, 3, 7, 7, 1)}${box(3, 14, 7, 7, 1)}M14 4h7M14 9h7M14 15h7M14 20h7`,
  lock: `${box(3, 11, 18, 11, 2)}M7 11V7a5 5 0 0 1 10 0v4`,
  log: 'M5 12h14M12 5v14',
  'log-out': 'm16 17 5-5-5-5M21 12H9M9 21H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2h4',
  mentees: `M16 21v-2a4 4 0 0 0-4-4H6a4 4 0 0 0-4 4v2M16 3.128a4 4 0 0 1 0 7.744M22 21v-2a4 4 0 0 0-3-3.87${circle(9, 7, 4)}`,
  more: circle(12, 12, 1) + circle(19, 12, 1) + circle(5, 12, 1),
  people: `${circle(12, 8, 5)}M20 21a8 8 0 0 0-16 0`,
  plus: 'M5 12h14M12 5v14',
  reviews:
    'M22 12h-6l-2 3h-4l-2-3H2M5.45 5.11 2 12v6a2 2 0 0 0 2 2h16a2 2 0 0 0 2-2v-6l-3.45-6.89A2 2 0 0 0 16.76 4H7.24a2 2 0 0 0-1.79 1.11z',
  'wifi-off':
    'M12 20h.01M8.5 16.429a5 5 0 0 1 7 0M5 12.859a10 10 0 0 1 5.17-2.69M19 12.859a10 10 0 0 0-2.007-1.523M2 8.82a15 15 0 0 1 4.177-2.643M22 8.82a15 15 0 0 0-11.288-3.764M2 2l20 20',
};

/** The icons of the frame, and of pages that need few; they name places and acts, never a state. */
@Component({
  selector: 'ui-icon',
  template: `
    <svg class="i" [class.s]="small()" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path [attr.d]="shape()" />
    </svg>
  `,
  styles: `
    :host {
      display: inline-flex;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Icon {
  readonly name = input.required<keyof typeof shapes>();
  readonly small = input(false, { transform: booleanAttribute });
  protected readonly shape = computed(() => shapes[this.name()]);
}
