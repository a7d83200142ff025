import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { Sourced } from '@cmio-pathway/shared/explore';
import { CertaintyWords } from '../../ui/certainty';

/** How sure a fact is, when it was read, and where it comes from. */
@Component({
  selector: 'app-source-line',
  imports: [CertaintyWords],
  template: `
    <ui-certainty [is]="of().certainty" [checkedOn]="of().checkedOn" />
    @for (source of of().sources; track source.url) {
      <a [href]="source.url" target="_blank" rel="noreferrer">{{ source.title }}</a>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0 12px;
      font: var(--caption);
      line-height: 24px;
      color: var(--ink-3);
    }
    a {
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SourceLine {
  readonly of = input.required<Sourced>();
}
