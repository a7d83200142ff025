import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Ahead } from './ahead';
import { Supposition } from './supposition';
import { View } from './view';

/** So many of what is left out are named at once. */
const NAMED = 3;

/** What a forecast rests on, in full sentences, with the dates as a table. */
@Component({
  selector: 'app-how-computed',
  imports: [RouterLink],
  templateUrl: './how-computed.html',
  styleUrl: './how-computed.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HowComputed {
  readonly #view = inject(View);
  protected readonly ahead = inject(Ahead);
  protected readonly supposition = inject(Supposition);
  protected readonly NAMED = NAMED;

  protected readonly rests = computed(() => {
    const { used = 0, proposals = 0 } = this.supposition.shown()?.durations ?? {};
    return `${proposals} of ${used} ${used === 1 ? 'duration' : 'durations'} ${proposals === 1 ? 'is' : 'are'} our proposal`;
  });
  protected readonly whose = computed(() => (this.#view.seen() ? 'their' : 'your'));
  protected readonly pace = computed(() => {
    const pace = this.supposition.shown()?.pace ?? null;
    return pace === null ? null : Math.round(pace * 100);
  });
  protected readonly leftOut = computed(() =>
    (this.supposition.shown()?.unknown ?? []).map((id) => ({
      id,
      title: this.#view.ownWay().milestone(id)?.title ?? id,
    })),
  );
}
