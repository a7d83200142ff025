import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import {
  LucideDynamicIcon,
  LucideInbox,
  LucideLayoutGrid,
  LucideLogOut,
  LucidePlus,
  LucideRoute,
  LucideUserRound,
  LucideUsers,
  LucideWifiOff,
} from '@lucide/angular';

const icons = {
  cohorts: LucideLayoutGrid,
  journey: LucideRoute,
  log: LucidePlus,
  'log-out': LucideLogOut,
  mentees: LucideUsers,
  people: LucideUserRound,
  plus: LucidePlus,
  reviews: LucideInbox,
  'wifi-off': LucideWifiOff,
};

/** The icons of the frame; they name places and acts, never a state. Pages bring their own. */
@Component({
  selector: 'ui-icon',
  imports: [LucideDynamicIcon],
  template: `<svg class="i" [lucideIcon]="icon()" [size]="18" [strokeWidth]="1.75"></svg>`,
  styles: `
    :host {
      display: inline-flex;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Icon {
  readonly name = input.required<keyof typeof icons>();
  protected readonly icon = computed(() => icons[this.name()]);
}
