import { formatDate } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { stretches } from '@cmio-pathway/shared/applications/moves';
import { closings, type Place, placeWords, stages } from '@cmio-pathway/shared/applications/stages';
import { unusualMove } from '@cmio-pathway/shared/applications/unusual';
import type { ApplicationMove } from '@cmio-pathway/shared/contracts/application';
import { formatPartial, parseTyped } from '@cmio-pathway/shared/dates/partial-date';
import { OneKey } from '../../core/one-key';
import { Applications } from '../../data/applications';
import { Keeping } from './keeping';
import { MoveLine } from './move-line';
import { OwnWay } from './way';

const noDay = 'Write a day, such as 4 Dec 2026.';

/** Where an application stands and how it came there: every move with its day, each to be corrected, and what was corrected. */
@Component({
  selector: 'app-moves-panel',
  imports: [MoveLine],
  templateUrl: './moves-panel.html',
  styleUrls: ['./fields.css', './moves-panel.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MovesPanel {
  readonly #applications = inject(Applications);
  readonly #way = inject(OwnWay);
  readonly #key = new OneKey();
  protected readonly keeping = inject(Keeping);

  protected readonly words = placeWords;
  protected readonly stages = stages;
  protected readonly closings = closings;
  protected readonly to = linkedSignal<Place, Place | ''>({ source: this.keeping.now, computation: () => '' });
  protected readonly typed = signal(formatPartial(this.#way.today));
  protected readonly said = signal('');
  protected readonly busy = signal(false);
  /** The question that was asked about an unusual move; a second press moves it all the same. */
  protected readonly question = linkedSignal<unknown, string>({ source: this.to, computation: () => '' });
  protected readonly fault = signal('');
  protected readonly told = signal('');
  protected readonly takenBack = signal<ApplicationMove | null>(null);

  protected readonly holding = computed(() => {
    const long = stretches(this.keeping.moves(), this.#way.today);
    const history = this.keeping.application()?.moves ?? [];
    return history
      .filter(({ supersededAt }) => supersededAt === null)
      .map((move) => {
        const stretch = long.find(({ place, from }) => place === move.to && from === move.on);
        const days =
          stretch && !(stretch.until === null && closings.some((one) => one === move.to)) ? stretch.days : null;
        return {
          move,
          long: days === null ? '' : `${days} ${days === 1 ? 'day' : 'days'}${stretch!.until ? '' : ' so far'}`,
        };
      });
  });
  protected readonly corrected = computed(() =>
    (this.keeping.application()?.moves ?? [])
      .filter(({ supersededAt }) => supersededAt !== null)
      .map(({ id, to, on, supersededAt }) => ({
        id,
        says: `${placeWords[to]}, ${formatPartial(on)}`,
        until: formatDate(supersededAt!, 'd MMM yyyy, HH:mm', 'en-US'),
      })),
  );

  protected text(event: Event): string {
    return (event.target as HTMLInputElement | HTMLSelectElement).value;
  }

  protected choose(event: Event): void {
    this.to.set(this.text(event) as Place | '');
  }

  protected async move(event: Event): Promise<void> {
    event.preventDefault();
    const to = this.to();
    const on = parseTyped(this.typed());
    if (to === '') return this.fault.set('Choose where it goes.');
    if (on?.length !== 10) return this.fault.set(noDay);
    this.fault.set('');
    const unusual = unusualMove(this.keeping.now(), to);
    if (unusual && this.question() === '') return this.question.set(unusual);
    await this.#do(`Moved to ${placeWords[to]}.`, (id, revision) => {
      const draft = { to, on, words: this.said().trim() };
      return this.#applications.move(id, revision, draft, this.#key.of({ ...draft, id, revision }));
    });
    if (this.fault()) return;
    this.#key.spent();
    // What is said of an earlier day is history: it leads nowhere now.
    if (this.keeping.now() !== to)
      this.told.set(
        `Kept: ${placeWords[to]}, ${formatPartial(on)}. It stands at ${placeWords[this.keeping.now()]}, by a later move.`,
      );
    this.typed.set(formatPartial(this.#way.today));
    this.said.set('');
  }

  protected async correct(move: ApplicationMove, draft: { to: Place; on: string; words: string }): Promise<void> {
    await this.#do(`Corrected: ${placeWords[draft.to]}, ${formatPartial(draft.on)}.`, (id, revision) =>
      this.#applications.correctMove(id, move.id, revision, draft),
    );
  }

  protected async takeBack(move: ApplicationMove): Promise<void> {
    await this.#do(`The move to ${placeWords[move.to]} is taken back.`, (id, revision) =>
      this.#applications.takeMoveBack(id, move.id, revision),
    );
    if (!this.fault()) this.takenBack.set(move);
  }

  /** Says again what was taken back. */
  protected async sayAgain({ to, on, words }: ApplicationMove): Promise<void> {
    await this.#do(`The move to ${placeWords[to]} holds again.`, (id, revision) =>
      this.#applications.move(id, revision, { to, on, words }, this.#key.of({ to, on, words, id, revision })),
    );
    this.#key.spent();
  }

  async #do(done: string, act: (id: string, revision: number) => Promise<{ revision: number }>): Promise<void> {
    this.busy.set(true);
    this.takenBack.set(null);
    this.told.set('');
    const sentence = await this.keeping.over((revision) => act(this.keeping.id(), revision));
    this.fault.set(sentence);
    if (!sentence) this.told.set(done);
    this.busy.set(false);
  }
}
