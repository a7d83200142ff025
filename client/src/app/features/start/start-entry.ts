import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import type { RecordFact } from '@cmio-pathway/shared/record/facts';
import { StateTag } from '../../ui/state-tag';
import { Retraction } from './retraction';
import { StartRows } from './start-rows';

/** One stored record of a milestone: its date, its state, and the way to it. */
@Component({
  selector: 'app-start-entry',
  imports: [RouterLink, StateTag],
  template: `
    <ui-state-tag [standing]="standing()" />
    <a [routerLink]="['/journey/milestones', record().id]" [attr.aria-label]="when() + ', ' + title()">{{ when() }}</a>
    @if (record().files; as files) {
      <span class="cap">{{ files === 1 ? '1 file' : files + ' files' }}</span>
    }
    @if (record().state === 'logged') {
      <button
        class="b text small"
        type="button"
        (click)="retraction.take(record(), title())"
        [attr.aria-label]="'Take out ' + title() + ', ' + when()"
      >
        Take out
      </button>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 14px;
      min-height: 32px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StartEntry {
  readonly #rows = inject(StartRows);
  protected readonly retraction = inject(Retraction);

  readonly record = input.required<RecordFact>();
  readonly title = input.required<string>();

  protected readonly standing = computed(() => this.#rows.standingOf(this.record()));
  protected readonly when = computed(() => {
    const when = this.record().when;
    if (!when) return 'No date';
    const until = when.ongoing ? ' to now' : when.until ? ` to ${formatPartial(when.until)}` : '';
    return formatPartial(when.from) + until;
  });
}
