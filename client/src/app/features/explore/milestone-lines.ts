import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Milestone } from '@cmio-pathway/shared/pathway/model';
import { GlyphIcon } from '../../ui/glyph';
import { lengthWords, requirementWords } from './milestone-words';

/** Milestones as lines, each a link to all that is known of it. */
@Component({
  selector: 'app-milestone-lines',
  imports: [GlyphIcon, RouterLink],
  template: `
    <ul>
      @for (milestone of of(); track milestone.id) {
        <li>
          <a [routerLink]="['/explore/milestones', milestone.id]">{{ milestone.title }}</a>
          <span class="cap">
            @if (withStep()) {
              Step {{ milestone.step }}.
            }
            @if (verified()?.has(milestone.id)) {
              <span class="c-verified"><ui-glyph is="verified" /> Verified.</span>
            }
            {{ requirement(milestone) }}. {{ length(milestone.duration) }}
          </span>
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      columns: 440px 2;
      column-gap: 56px;
    }
    li {
      display: grid;
      gap: 2px;
      padding: 8px 0;
      break-inside: avoid;
      border-bottom: 1px solid var(--rule);
    }
    a {
      display: block;
      min-height: 24px;
      text-decoration-color: var(--rule-strong);
    }
    ui-glyph {
      width: 13px;
      height: 13px;
    }
    @media (max-width: 839px) {
      a {
        padding: 6px 0 2px;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MilestoneLines {
  readonly of = input.required<readonly Milestone[]>();
  readonly withStep = input(false);
  /** What is verified on the reader's own record. */
  readonly verified = input<ReadonlySet<string> | null>(null);
  protected readonly requirement = requirementWords;
  protected readonly length = lengthWords;
}
