import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { CvSource } from '@cmio-pathway/shared/contracts/cv';
import { cvSectionWords } from '@cmio-pathway/shared/cv/sections';
import { hiddenWords } from './cv-words';
import { choose, isNumber } from './draft-changes';
import { OpenCv } from './open-cv';

/** What stands in no CV unless somebody chooses it, and why. */
@Component({
  selector: 'app-cv-secret-list',
  template: `
    @if (secrets().length > 0) {
      <section class="sec" id="cv-secrets" tabindex="-1" aria-labelledby="cv-secrets-head">
        <header><h2 id="cv-secrets-head">Not shown unless you choose</h2></header>
        <ul>
          @for (one of secrets(); track one.source.key) {
            <li>
              <span class="what" dir="auto">
                <b>{{ one.title }}</b>
                <span class="cap">{{ one.why }}</span>
              </span>
              <button type="button" class="b text small" (click)="show(one.source)">
                Show<span class="sr"> {{ one.title }}, {{ one.why }}</span>
              </button>
            </li>
          }
        </ul>
      </section>
    }
    <p class="sr" role="status">{{ said() }}</p>
  `,
  styles: `
    :host {
      display: block;
    }
    section {
      scroll-margin-top: 72px;
    }
    li {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 4px 12px;
      align-items: center;
      padding: 8px 0;
      border-bottom: 1px solid var(--rule);
      overflow-wrap: anywhere;
    }
    .what {
      display: grid;
    }
    .what b {
      font-weight: 600;
    }
    @media (max-width: 839px) {
      .b {
        min-height: 48px;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SecretList {
  readonly #open = inject(OpenCv);
  protected readonly said = signal('');
  protected readonly secrets = computed(() =>
    this.#open.board().secrets.map((source) => ({
      source,
      title: isNumber(source) ? `${source.title}: ${source.text}` : source.title,
      why: hiddenWords[source.hidden!],
    })),
  );

  protected show(source: CvSource): void {
    this.#open.update((draft) => choose(draft, source, { shown: true }));
    this.said.set(`${source.title}: shown in ${cvSectionWords[source.section]}.`);
  }
}
