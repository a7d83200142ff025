import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { words } from '@cmio-pathway/shared/record/words';
import { GlyphIcon } from '../glyph';
import type { Bead } from './drawn';

/** Milestones of a step: verified ones as white dots in the tube, the others as glyphs after it. */
@Component({
  selector: 'ui-beads',
  imports: [GlyphIcon],
  template: `
    @if (tube(); as count) {
      <span class="tube" [style.--n]="count" role="img" [attr.aria-label]="count + ' verified'"></span>
    }
    @for (bead of beads(); track $index) {
      <span class="bead" role="img" [attr.aria-label]="said(bead)" [title]="said(bead)">
        <ui-glyph [is]="words[bead.standing].glyph" />
      </span>
    }
  `,
  styles: `
    :host {
      display: flex;
      align-items: center;
      min-width: 0;
      --g-cut: var(--paper);
    }
    .tube {
      --d: 10px;
      --h: 2px;
      flex: none;
      height: 14px;
      padding: 0 3px;
      width: calc(var(--n) * var(--d) + 6px);
      border-radius: 7px;
      background:
        radial-gradient(circle at center, var(--paper) var(--h), transparent calc(var(--h) + 0.6px)) 0 0 / var(--d) 100%
          repeat-x content-box,
        linear-gradient(var(--path) 0 0) border-box;
    }
    :host(.thin) .tube {
      --d: 9px;
      --h: 1.5px;
      height: 10px;
      border-radius: 5px;
    }
    :host(.joined) .tube {
      border-radius: 0 7px 7px 0;
      margin-right: var(--after, 6px);
    }
    .bead {
      flex: 0 1 calc(var(--size, 12px) + var(--between, 3px));
      min-width: 9px;
      line-height: 0;
    }
    ui-glyph {
      width: var(--size, 12px);
      height: var(--size, 12px);
      border-radius: 8px;
      background: var(--paper);
      box-shadow: 0 0 0 2px var(--paper);
    }
    @media (max-width: 1399px) {
      .tube {
        --d: 8px;
        --h: 1.6px;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Beads {
  protected readonly words = words;
  readonly tube = input.required<number>();
  readonly beads = input.required<readonly Bead[]>();

  protected said({ title, standing, onlyYours }: Bead): string {
    return `${title}: ${words[standing].word}${onlyYours ? ', only you see this' : ''}`;
  }
}
