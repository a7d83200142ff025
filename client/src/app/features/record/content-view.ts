import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { PinnedContent } from '@cmio-pathway/shared/contracts/content';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import type { Milestone } from '@cmio-pathway/shared/pathway/model';
import { sourceWords } from '@cmio-pathway/shared/record/source-words';
import { OwnFile } from './own-file';

/** The content of a version as its owner reads it. */
@Component({
  selector: 'app-content-view',
  imports: [OwnFile],
  templateUrl: './content-view.html',
  styleUrl: './content-view.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ContentView {
  readonly content = input.required<PinnedContent>();
  readonly milestone = input<Milestone>();
  /** Only where it is about the file itself, not about a version that pins it. */
  readonly canTakeBack = input(false);
  readonly takenBack = output();

  protected readonly from = computed(() => {
    const { source } = this.content();
    return source ? sourceWords(source) : [];
  });
  protected readonly dates = computed(() => {
    const { from, until, ongoing } = this.content().when;
    const first = formatPartial(from);
    const last = until && formatPartial(until);
    const kind = this.milestone()?.when ?? 'day';
    if (kind === 'day') return [{ label: 'When', text: first }];
    if (kind === 'period')
      return [{ label: 'When', text: ongoing ? `since ${first}, still in it` : last ? `${first} to ${last}` : first }];
    return [
      { label: 'Issued', text: first },
      { label: 'Valid until', text: last ?? 'Not known' },
    ];
  });
}
