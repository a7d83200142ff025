import { DatePipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type Journey, milestoneById } from '@cmio-pathway/shared';

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
  readonly drafts = input.required<Journey['drafts']>();

  protected titleOf(milestone: string | null): string {
    return milestoneById(milestone ?? '')?.title ?? 'No milestone chosen yet';
  }
}
