import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { supposing } from './levers';
import { Supposition } from './supposition';
import { monthsMoved } from './what-if';

/** What moves the middle of the forecast, one thing at a time; each draws the forecast with it. */
@Component({
  selector: 'app-lever-list',
  imports: [RouterLink],
  template: `
    @if (levers(); as list) {
      <h3>What moves the middle</h3>
      <ul class="moves">
        @for (one of list; track one.part + one.value) {
          <li>
            <b class="num">{{ one.moves }}</b>
            <a
              [routerLink]="[]"
              [queryParams]="one.query"
              queryParamsHandling="merge"
              [attr.aria-current]="one.isShown ? 'true' : null"
              >{{ one.words }}</a
            >
          </li>
        } @empty {
          <li class="none">Nothing that can be supposed here moves it by a month.</li>
        }
      </ul>
    }
  `,
  styleUrls: ['./moves.css'],
  styles: `
    .moves .none {
      grid-template-columns: minmax(0, 1fr);
      color: var(--ink-2);
    }
    a[aria-current] {
      font-weight: 600;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LeverList {
  readonly #supposition = inject(Supposition);

  protected readonly levers = computed(() => {
    const supposed = this.#supposition.supposed();
    return this.#supposition.levers()?.map((one) => ({
      ...one,
      moves: monthsMoved(one.months),
      query: supposing(one),
      isShown: supposed[one.part] === one.value,
    }));
  });
}
