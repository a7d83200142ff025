import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  input,
  output,
  viewChild,
} from '@angular/core';
import { type Track, trackParts } from '@cmio-pathway/shared/pathway/tracks';
import { choiceWords, partWords } from './track-words';

/** Two tracks side by side: the one chosen here, and the one that was saved elsewhere meanwhile. Neither is dropped unasked. */
@Component({
  selector: 'app-track-conflict',
  template: `
    <section class="conflict" role="alert" aria-labelledby="track-conflict">
      <h2 id="track-conflict" #head tabindex="-1">Your track was changed elsewhere</h2>
      <p class="sub">Nothing of yours is saved yet. Both are kept until you have chosen.</p>
      <table>
        <thead>
          <tr>
            <td></td>
            <th scope="col">Yours, here</th>
            <th scope="col">Saved elsewhere</th>
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.name) {
            <tr [class.differs]="row.mine !== row.theirs">
              <th scope="row">{{ row.name }}</th>
              <td>{{ row.mine }}</td>
              <td>{{ row.theirs }}</td>
            </tr>
          }
        </tbody>
      </table>
      <p class="acts">
        <button type="button" class="b line" (click)="goOn.emit('mine')">Go on with mine</button>
        <button type="button" class="b line" (click)="goOn.emit('theirs')">Take the other</button>
      </p>
    </section>
  `,
  styles: `
    .conflict {
      margin: 20px 0;
      padding: 16px;
      border: 2px solid var(--rule-strong);
      border-radius: var(--r-m);
    }
    th[scope='row'] {
      padding-block: 12px;
      border-bottom-color: var(--rule);
      vertical-align: top;
    }
    td {
      overflow-wrap: anywhere;
    }
    .differs td {
      font-weight: 600;
    }
    .acts {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      padding-top: 14px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TrackConflict {
  readonly mine = input.required<Track>();
  readonly theirs = input.required<Track>();
  readonly goOn = output<'mine' | 'theirs'>();

  private readonly head = viewChild.required<ElementRef<HTMLElement>>('head');

  protected readonly rows = computed(() =>
    trackParts.map((part) => ({
      name: partWords[part],
      mine: choiceWords(this.mine(), part),
      theirs: choiceWords(this.theirs(), part),
    })),
  );

  constructor() {
    // The button that was pressed may be far below it.
    afterNextRender(() => this.head().nativeElement.focus());
  }
}
