import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { attention } from '@cmio-pathway/shared/attention/attention';
import type { AttentionReason } from '@cmio-pathway/shared/attention/reason';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import { GlyphIcon } from '../../ui/glyph';
import { View } from './view';

const words = { on_track: 'On track', at_risk: 'At risk', overdue: 'Overdue' } as const;
const glyphs = { on_track: 'verified', at_risk: 'expiring', overdue: 'lapsed' } as const;

/** Whether somebody is on track, and each reason why not with the rule by which it counts. */
@Component({
  selector: 'app-attention-line',
  imports: [GlyphIcon],
  template: `
    @if (read(); as read) {
      @if (read.reasons.length > 0) {
        <details>
          <summary>
            <ui-glyph [is]="glyphs[read.level]" /><b>{{ words[read.level] }}</b
            ><span class="cap"
              >{{ read.reasons.length === 1 ? '1 reason' : read.reasons.length + ' reasons' }}, since
              {{ since(read.reasons) }}</span
            >
          </summary>
          <ul>
            @for (reason of read.reasons; track $index) {
              <li>
                <ui-glyph [is]="glyphs[reason.level]" />
                <span
                  ><b class="sr">{{ words[reason.level] }}. </b>{{ reason.text }}</span
                >
              </li>
            }
          </ul>
        </details>
      }
    }
  `,
  styles: `
    :host {
      display: block;
    }
    summary {
      display: inline-flex;
      align-items: center;
      gap: 8px;
      min-height: 36px;
      cursor: pointer;
    }
    summary .cap {
      text-decoration: underline;
      text-underline-offset: 3px;
    }
    li {
      display: grid;
      grid-template-columns: 20px minmax(0, 72ch);
      gap: 8px;
      padding: 6px 0;
    }
    @media (max-width: 839px) {
      summary {
        min-height: 48px;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AttentionLine {
  readonly #view = inject(View);
  protected readonly words = words;
  protected readonly glyphs = glyphs;
  protected readonly read = computed(() => {
    const known = this.#view.known();
    const { today, clock, thresholds, credits } = this.#view;
    return known && attention(known, { today, clock: clock(), thresholds: thresholds(), credits: credits() });
  });

  protected since(reasons: readonly AttentionReason[]): string {
    return formatPartial(reasons.map(({ since }) => since).toSorted()[0]!);
  }
}
