import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { daysBetween } from '@cmio-pathway/shared/dates/partial-date';
import type { JourneyCounts } from '@cmio-pathway/shared/record/headline';
import type { Glyph } from '@cmio-pathway/shared/record/words';
import { GlyphIcon } from '../../ui/glyph';
import { type ShownList } from './shown-list';
import { View } from './view';

interface Count {
  list: ShownList;
  glyph: Glyph;
  number: number;
  word: string;
  /** What the desktop says besides. */
  more: string;
}

/** What needs somebody, and how far it is; each number opens the list that makes it. */
@Component({
  selector: 'app-counts-line',
  imports: [GlyphIcon, RouterLink],
  templateUrl: './counts-line.html',
  styleUrl: './counts-line.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CountsLine {
  readonly #view = inject(View);
  readonly counts = input.required<JourneyCounts>();
  /** How many records rest on the person's word alone. */
  readonly stated = input.required<number>();
  readonly shown = input<string>();

  protected readonly all = computed<Count[]>(() => {
    const { returned, waiting, waitingSince, expiring, lapsed, verified, required } = this.counts();
    const days = waitingSince ? daysBetween(waitingSince, this.#view.today) : 0;
    const oldest = `for review, oldest ${days === 1 ? '1 day' : `${days} days`}`;
    const asking: Count[] = [
      {
        list: 'returned',
        glyph: 'returned',
        number: returned,
        word: 'returned',
        more: this.#view.seen() ? '' : 'to you',
      },
      { list: 'waiting', glyph: 'waiting', number: waiting, word: 'waiting', more: oldest },
      { list: 'expiring', glyph: 'expiring', number: expiring, word: 'expiring', more: 'soon' },
      { list: 'stated', glyph: 'in-progress', number: this.stated(), word: 'stated', more: 'only' },
      { list: 'lapsed', glyph: 'lapsed', number: lapsed, word: 'lapsed', more: '' },
    ];
    return [
      ...asking.filter(({ number }) => number > 0),
      { list: 'verified', glyph: 'verified', number: verified, word: `of ${required} required verified`, more: '' },
    ];
  });
}
