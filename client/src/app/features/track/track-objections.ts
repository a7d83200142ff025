import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Objection } from '@cmio-pathway/shared/pathway/objections';
import { sourceAt } from '@cmio-pathway/shared/explore';
import { CertaintyWords } from '../../ui/certainty';

/** Why the choices do not go together, each with who says so. They may be kept all the same. */
@Component({
  selector: 'app-track-objections',
  imports: [CertaintyWords],
  template: `
    <h3>What speaks against it</h3>
    <ul>
      @for (one of said(); track one.text) {
        <li>
          <p>{{ one.text }}</p>
          <p class="cap">
            <ui-certainty [is]="one.certainty" [checkedOn]="one.checkedOn" />
            <a [href]="one.source.url" target="_blank" rel="noreferrer"
              >{{ one.source.title }}<span class="sr">, opens in a new tab</span></a
            >
          </p>
        </li>
      }
    </ul>
    <p class="sub">You may save it all the same.</p>
  `,
  styles: `
    :host {
      display: block;
      margin: 8px 0;
      padding-left: 12px;
      border-left: 2px solid var(--ink);
    }
    li {
      padding: 6px 0;
    }
    .cap {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0 14px;
    }
    a {
      display: inline-block;
      min-height: 24px;
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TrackObjections {
  readonly of = input.required<readonly Objection[]>();
  protected readonly said = computed(() => this.of().map((one) => ({ ...one, source: sourceAt(one.source) })));
}
