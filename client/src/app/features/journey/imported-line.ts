import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { View } from './view';

/** That milestones were imported for one, and wait for one's word. */
@Component({
  selector: 'app-imported-line',
  imports: [RouterLink],
  template: `
    @if (waiting(); as waiting) {
      <p>
        <b
          >{{ waiting.count === 1 ? '1 milestone was' : waiting.count + ' milestones were' }} imported by
          {{ waiting.by }} for you.</b
        >
        <a routerLink="/journey/imported">Look through {{ waiting.count === 1 ? 'it' : 'them' }}</a>
      </p>
    }
  `,
  styles: `
    p {
      margin-top: 20px;
      padding: 14px 0;
      border: solid var(--rule-strong);
      border-width: 1px 0;
    }
    a {
      margin-left: 8px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ImportedLine {
  readonly #view = inject(View);
  protected readonly waiting = computed(() => this.#view.facts()?.imported ?? null);
}
