import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { ConfinedRecord } from '@cmio-pathway/shared/contracts/milestone';
import { LucideLock } from '@lucide/angular';

/** Who sees a record that was made from an application. */
@Component({
  selector: 'app-confined-line',
  imports: [LucideLock],
  template: `
    <svg lucideLock class="i" [size]="18" [strokeWidth]="1.75"></svg>
    <p>
      <b>{{ said().who }}</b> {{ said().what }}
    </p>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: 18px minmax(0, 1fr);
      gap: 10px;
      align-items: start;
      margin-top: 16px;
      max-width: 72ch;
    }
    svg {
      margin-top: 2px;
      color: var(--ink-2);
    }
    p {
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ConfinedLine {
  readonly of = input.required<ConfinedRecord>();

  protected readonly said = computed(() => {
    const { organisation, to } = this.of();
    return to
      ? {
          who: `Beside you, only ${to.name} sees this,`,
          what: `and of what it says only what you submitted. Nobody who works for ${organisation} is shown it.`,
        }
      : {
          who: 'Only you see this.',
          what: `It was made from your application to ${organisation}: no mentor, admin or program sees it, or that it is there. On your own Journey it counts like any other.`,
        };
  });
}
