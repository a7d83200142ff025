import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { funnel } from '@cmio-pathway/shared/applications/funnel';
import { placeWords } from '@cmio-pathway/shared/applications/stages';
import type { ApplicationLine } from '@cmio-pathway/shared/contracts/application';
import { funnelPath } from './funnel-drawing';
import type { View } from './view-in-address';

/** How far the applications got: each number opens the list that makes it. */
@Component({
  selector: 'app-funnel',
  imports: [RouterLink],
  template: `
    <nav [attr.aria-label]="'How far ' + counted() + ' got'">
      <ol>
        @for (one of stages(); track one.stage) {
          <li>
            <a
              class="quiet"
              routerLink="."
              [queryParams]="one.chosen ? { reached: null } : { reached: one.stage, place: null, closed: null }"
              queryParamsHandling="merge"
              [attr.aria-current]="one.chosen ? 'true' : null"
              ><b>{{ one.reached }}</b
              ><span>{{ one.word }}</span></a
            >
          </li>
        }
      </ol>
      <svg class="wide" viewBox="0 0 1360 76" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <path [attr.d]="drawing()" />
      </svg>
    </nav>
  `,
  styleUrl: './funnel.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Funnel {
  readonly lines = input.required<readonly ApplicationLine[]>();
  readonly view = input.required<View>();

  readonly #counts = computed(() => funnel(this.lines()));
  protected readonly counted = computed(() =>
    this.lines().length === 1 ? 'one application' : `the ${this.lines().length} applications`,
  );
  protected readonly stages = computed(() =>
    this.#counts().map(({ stage, reached }) => ({
      stage,
      reached,
      word: placeWords[stage],
      chosen: this.view().reached === stage,
    })),
  );
  protected readonly drawing = computed(() => funnelPath(this.#counts().map(({ reached }) => reached)));
}
