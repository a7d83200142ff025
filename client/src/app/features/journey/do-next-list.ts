import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { words } from '@cmio-pathway/shared';
import { GlyphIcon } from '../../ui/glyph';
import { nextThings } from './do-next';
import { View } from './view';

/** What came back, what is begun, what the step still asks for. */
@Component({
  selector: 'app-do-next',
  imports: [GlyphIcon, RouterLink],
  template: `
    <section class="sec" aria-labelledby="do-next">
      <header><h2 id="do-next">Do next</h2></header>
      <ul>
        @for (thing of things(); track thing.key) {
          <li>
            <ui-glyph [is]="words[thing.standing].glyph" />
            <div>
              <h3>{{ thing.title }}</h3>
              <p class="sub">
                <span class="sr">{{ words[thing.standing].word }}. </span>{{ thing.because }}
              </p>
            </div>
            <a
              class="b line"
              [routerLink]="thing.link"
              [queryParams]="thing.query"
              [attr.aria-label]="thing.act + ' ' + thing.title"
              >{{ thing.act }}</a
            >
          </li>
        } @empty {
          <li class="sub">Nothing came back, nothing is begun, and every required milestone of this step is logged.</li>
        }
      </ul>
    </section>
  `,
  styles: `
    li {
      display: grid;
      grid-template-columns: 20px minmax(0, 1fr) auto;
      gap: 4px 14px;
      align-items: start;
      padding: 16px 0;
      border-bottom: 1px solid var(--rule);
    }
    li.sub {
      display: block;
    }
    p {
      max-width: 66ch;
      margin-top: 3px;
      overflow-wrap: anywhere;
    }
    .b {
      min-width: 112px;
    }
    @media (max-width: 839px) {
      li {
        grid-template-columns: 20px minmax(0, 1fr);
      }
      .b {
        grid-column: 2;
        margin-top: 8px;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DoNext {
  readonly #view = inject(View);
  protected readonly words = words;
  protected readonly things = computed(() => {
    const facts = this.#view.facts();
    const way = this.#view.way();
    return facts && way ? nextThings(facts, way) : [];
  });
}
