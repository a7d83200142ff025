import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type Certainty, formatPartial } from '@cmio-pathway/shared';
import { isReadLongAgo, type Sourced } from '@cmio-pathway/shared/explore';

const certaintyWords: Record<Certainty, string> = {
  official: 'Official source',
  secondary: 'Secondary source',
  'program-defined': 'Set by programs, no outside rule',
  unverified: 'Not verified',
};

/** How sure a fact is, where it comes from and when that was read. */
@Component({
  selector: 'app-source-line',
  template: `
    <span class="sure">{{ sure() }}</span>
    @for (source of of().sources; track source.url) {
      <a [href]="source.url" target="_blank" rel="noreferrer">{{ source.title }}</a>
    }
    <span>{{ read() }}</span>
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
    .sure {
      font-weight: 600;
      color: var(--ink-2);
    }
    a {
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SourceLine {
  readonly of = input.required<Sourced>();
  protected readonly sure = computed(() => certaintyWords[this.of().certainty]);
  protected readonly read = computed(() => {
    const { checkedOn } = this.of();
    const today = new Date().toISOString().slice(0, 10);
    return `Read ${formatPartial(checkedOn)}${isReadLongAgo(checkedOn, today) ? ': check with the issuer' : ''}`;
  });
}
