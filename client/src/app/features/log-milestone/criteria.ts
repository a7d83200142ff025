import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { Milestone } from '@cmio-pathway/shared/pathway/model';
import { LucideFileText } from '@lucide/angular';
import { LogWay } from './log-way';
import { durationWords, opensNext, renewalWords } from './milestone-words';

/** What counts as evidence of a milestone, and what is known of it. */
@Component({
  selector: 'app-criteria',
  imports: [LucideFileText],
  template: `
    <h2>Evidence that counts</h2>
    @if (milestone(); as is) {
      <p class="cap">Any of it; the first is best.</p>
      <ul>
        @for (one of is.evidence; track one) {
          <li><svg lucideFileText class="i"></svg>{{ one }}</li>
        }
      </ul>
      <dl>
        @for (fact of facts(); track fact.name) {
          <dt>{{ fact.name }}</dt>
          @for (line of fact.lines; track line) {
            <dd>{{ line }}</dd>
          }
        }
        @if (is.officialUrl; as url) {
          <dt>Issuer</dt>
          <dd>
            <a [href]="url" target="_blank" rel="noreferrer">{{ is.issuer }}</a>
          </dd>
        }
      </dl>
    } @else {
      <p class="sub">Choose what you achieved, and what counts as evidence of it appears here.</p>
    }
  `,
  styleUrl: './criteria.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Criteria {
  readonly #way = inject(LogWay);
  readonly milestone = input.required<Milestone | undefined>();
  /** Made from an application. */
  readonly onlyYours = input(false);

  protected readonly facts = computed(() => {
    const milestone = this.milestone();
    if (!milestone) return [];
    const next = opensNext(this.#way.way(), milestone);
    return [
      ...(milestone.duration ? [{ name: 'Usually takes', lines: [durationWords(milestone.duration)] }] : []),
      { name: 'Expires', lines: [renewalWords(milestone.renewal)] },
      ...(next.length ? [{ name: 'Opens next', lines: next.slice(0, 4).map(({ title }) => title) }] : []),
      {
        name: 'Seen by',
        lines: [
          this.onlyYours()
            ? 'You alone, until you submit it from its own page'
            : 'You, and once submitted the mentors and admins of that program',
        ],
      },
    ];
  });
}
