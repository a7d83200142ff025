import { DatePipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Journey } from '@cmio-pathway/shared/contracts/journey';
import { LogWay } from './log-way';

/** Drafts that were left: each can be gone on with. */
@Component({
  selector: 'app-kept-drafts',
  imports: [DatePipe, RouterLink],
  template: `
    <details>
      <summary>{{ drafts().length === 1 ? '1 draft is kept' : drafts().length + ' drafts are kept' }}</summary>
      <ul>
        @for (draft of drafts(); track draft.id) {
          <li>
            <a [routerLink]="['/log', draft.id]">{{ titleOf(draft.milestone) }}</a>&ngsp;<span class="cap"
              >saved {{ draft.savedAt | date: 'd MMM, HH:mm' }}</span
            >
          </li>
        }
      </ul>
    </details>
  `,
  styles: `
    :host {
      display: block;
      width: min(944px, 100%);
      margin: 16px auto -16px;
    }
    summary {
      cursor: pointer;
      min-height: 32px;
      padding: 5px 0;
      font: var(--label);
      color: var(--ink-2);
    }
    li {
      padding: 6px 0;
      overflow-wrap: anywhere;
    }
    a {
      display: inline-block;
      min-height: 24px;
    }
    @media (max-width: 839px) {
      :host {
        margin: 8px 0;
      }
      summary {
        min-height: 48px;
        padding: 14px 0;
      }
      li {
        padding: 12px 0;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class KeptDrafts {
  readonly #way = inject(LogWay);
  readonly drafts = input.required<Journey['drafts']>();

  protected titleOf(milestone: string | null): string {
    return this.#way.milestone(milestone)?.title ?? 'No milestone chosen yet';
  }
}
