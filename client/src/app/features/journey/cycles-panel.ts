import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { cycleFigure } from '@cmio-pathway/shared/credits/words';
import { View } from './view';

/** How far each cycle of continuing education is; one's own alone. */
@Component({
  selector: 'app-cycles-panel',
  imports: [RouterLink],
  template: `
    <section class="sec" aria-labelledby="cycles-title">
      <header>
        <h2 id="cycles-title">Credit cycles</h2>
        <a class="end" routerLink="/credits">Continuing education</a>
      </header>
      <ul>
        @for (one of cycles(); track one.id) {
          <li>
            <p>
              <b>{{ one.title }}</b><span class="cap">{{ one.figure }}</span>
            </p>
            <span class="bar" aria-hidden="true"><i [style.width.%]="one.percent"></i></span>
          </li>
        } @empty {
          <li class="sub">{{ says() }}</li>
        }
      </ul>
    </section>
  `,
  styles: `
    li {
      padding: 10px 0;
      border-bottom: 1px solid var(--rule);
    }
    b {
      font-weight: 550;
    }
    .cap {
      display: block;
    }
    .bar {
      display: block;
      height: 6px;
      margin-top: 6px;
      border-radius: var(--r-full);
      background: var(--seq-1);
      overflow: hidden;
    }
    .bar i {
      display: block;
      height: 100%;
      background: var(--path);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CyclesPanel {
  readonly #view = inject(View);

  protected readonly cycles = computed(() =>
    this.#view.cycles().map(({ cycle, standing }) => ({
      id: cycle.id,
      title: cycle.title,
      figure: cycleFigure(cycle, standing),
      percent: Math.min(100, (standing.collected / cycle.target.amount) * 100),
    })),
  );
  protected readonly says = computed(() => {
    if (this.#view.creditsFailed())
      return 'The cycles could not be read. They are on the page of continuing education.';
    return this.#view.credits() ? 'No cycle is open: a credential with hours to collect opens one.' : '';
  });
}
