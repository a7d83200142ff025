import { formatDate } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { AdherenceFacts } from '@cmio-pathway/shared/contracts/meeting';
import { isBehind, quartersOf } from '@cmio-pathway/shared/meetings/adherence';
import { GlyphIcon } from '../../ui/glyph';
import { quarterWords } from './meeting-words';

/** The hour a quarter of one mentorship: this quarter, and how those before went. */
@Component({
  selector: 'app-hours',
  imports: [GlyphIcon],
  template: `
    <ul>
      @for (one of quarters(); track one.name) {
        <li>
          <span class="name">{{ one.name }}</span>
          <span class="st" [class]="'c-' + one.glyph"><ui-glyph [is]="one.glyph" />{{ one.words }}</span>
          <span class="cap">{{ one.minutes }}</span>
        </li>
      }
    </ul>
  `,
  styles: `
    li {
      display: grid;
      grid-template-columns: 9.5rem 11rem minmax(0, 1fr);
      gap: 0 12px;
      align-items: center;
      padding: 5px 0;
    }
    @media (max-width: 839px) {
      li {
        grid-template-columns: minmax(0, 1fr) auto;
        padding: 6px 0;
      }
      .cap {
        grid-column: 1 / 3;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Hours {
  readonly hours = input.required<AdherenceFacts>();
  /** How many past quarters are shown. */
  readonly before = input(4);

  readonly #today = formatDate(new Date(), 'yyyy-MM-dd', 'en-US');
  protected readonly quarters = computed(() => quartersOf(this.hours(), this.#today, this.before()).map(quarterWords));
}

/** Whether the facts say that the hour of the last quarter is missing. */
export const behind = (hours: AdherenceFacts): boolean =>
  isBehind(quartersOf(hours, formatDate(new Date(), 'yyyy-MM-dd', 'en-US')));
