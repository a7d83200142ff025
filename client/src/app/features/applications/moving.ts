import { computed, Injectable, inject, linkedSignal, signal } from '@angular/core';
import { placeNow } from '@cmio-pathway/shared/applications/moves';
import { type Place, placeWords, stages } from '@cmio-pathway/shared/applications/stages';
import { unusualMove } from '@cmio-pathway/shared/applications/unusual';
import { type ApplicationLine, Applications as ApplicationList } from '@cmio-pathway/shared/contracts/application';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import { OneKey } from '../../core/one-key';
import { problemOf, sentenceOf } from '../../core/problem';
import { Applications, ownApplications } from '../../data/applications';
import { civilToday } from './days';

/** A move that was made here, while it can be taken back or dated otherwise in its place. */
export interface Made {
  application: string;
  move: string;
  from: Place;
  to: Place;
  on: string;
}

/** What a card says about a move that was not made: what is asked first, what another device did, or what went wrong. */
export type Word =
  | { is: 'asked'; application: string; to: Place; sentence: string }
  | { is: 'elsewhere'; application: string; to: Place; sentence: string }
  /** `to` is what can be tried again; null where it was another act. */
  | { is: 'failed'; application: string; to: Place | null; sentence: string };

export const nowAt = ({ moves }: Pick<ApplicationLine, 'moves'>): Place => placeNow(moves) ?? stages[0];

/** The applications on the page, and moving them: a move is drawn at once, and put right by what the server says. */
@Injectable()
export class Moving {
  readonly #applications = inject(Applications);
  readonly #key = new OneKey();

  readonly resource = ownApplications();
  readonly #read = linkedSignal<ApplicationList | undefined, ApplicationList | undefined>({
    source: () => (this.resource.hasValue() ? this.resource.value() : undefined),
    computation: (read, before) => read ?? before?.value,
  });
  /** Moves that are drawn and not answered yet. */
  readonly #drawn = signal<ReadonlyMap<string, { to: Place; on: string }>>(new Map());
  readonly lines = computed<readonly ApplicationLine[] | undefined>(() => {
    const drawn = this.#drawn();
    return this.#read()?.applications.map((line) => {
      const move = drawn.get(line.id);
      return move ? { ...line, moves: [...line.moves, { ...move, words: '' }] } : line;
    });
  });
  /** Who reads all of them. */
  readonly shares = computed(() => this.#read()?.shares ?? []);
  readonly made = signal<Made | null>(null);
  readonly word = signal<Word | null>(null);
  /** What happened, for who does not see it. */
  readonly said = signal('');
  readonly isBusy = computed(() => this.#drawn().size > 0);

  /** Moves it, or asks the one question that an unusual move has first. */
  async propose(line: ApplicationLine, to: Place): Promise<void> {
    const from = nowAt(line);
    if (from === to) return;
    const sentence = unusualMove(from, to);
    if (sentence === null) return this.move(line, to);
    this.made.set(null);
    this.word.set({ is: 'asked', application: line.id, to, sentence });
    this.said.set(`${line.organisation}, ${placeWords[from]} to ${placeWords[to]}: ${sentence}`);
  }

  /** One that was added a moment ago, read with all others. */
  async find(id: string): Promise<ApplicationLine | undefined> {
    await this.#readAnew().catch(() => this.resource.reload());
    return this.lines()?.find((line) => line.id === id);
  }

  /** Leaves it where it is. */
  leave(): void {
    this.word.set(null);
  }

  async move(line: ApplicationLine, to: Place, on = civilToday()): Promise<void> {
    if (this.#drawn().has(line.id)) return;
    const from = nowAt(line);
    this.word.set(null);
    this.made.set(null);
    this.#draw(line.id, { to, on });
    try {
      const draft = { to, on, words: '' };
      const moved = await this.#over(line, (revision) =>
        this.#applications.move(line.id, revision, draft, this.#key.of({ ...draft, id: line.id, revision })),
      );
      this.#key.spent();
      await this.#readAnew();
      if (moved === undefined) return this.#tellWhereItIs(line, to);
      this.made.set({ application: line.id, move: moved.id, from, to, on });
      this.said.set(`${line.organisation} moved from ${placeWords[from]} to ${placeWords[to]}.`);
    } catch (error) {
      this.word.set({ is: 'failed', application: line.id, to, sentence: `It was not moved. ${sentenceOf(error)}` });
      this.said.set(`${line.organisation} was not moved to ${placeWords[to]}. ${sentenceOf(error)}`);
    } finally {
      this.#draw(line.id, null);
    }
  }

  /** Takes the last move back. */
  async undo(): Promise<void> {
    const made = this.made();
    if (!made) return;
    await this.#change(made, async (revision) => {
      await this.#applications.takeMoveBack(made.application, made.move, revision);
      return null;
    });
  }

  /** Says on which day the last move was. */
  async date(on: string): Promise<void> {
    const made = this.made();
    if (!made) return;
    await this.#change(made, async (revision) => {
      const draft = { to: made.to, on, words: '' };
      const { id } = await this.#applications.correctMove(made.application, made.move, revision, draft);
      return { ...made, move: id, on };
    });
  }

  /** Changes the last move while the application stands where it led; the answer of the act is what was made then. */
  async #change(made: Made, act: (revision: number) => Promise<Made | null>): Promise<void> {
    const line = this.lines()?.find(({ id }) => id === made.application);
    if (!line) return;
    this.word.set(null);
    try {
      const changed = await this.#over(line, act);
      await this.#readAnew();
      if (changed === undefined) return this.#tellWhereItIs(line, made.from);
      this.made.set(changed);
      this.said.set(
        changed
          ? `${line.organisation} moved to ${placeWords[changed.to]} on ${formatPartial(changed.on)}.`
          : `${line.organisation} is back at ${placeWords[made.from]}.`,
      );
    } catch (error) {
      this.word.set({ is: 'failed', application: made.application, to: null, sentence: sentenceOf(error) });
      this.said.set(sentenceOf(error));
    }
  }

  /** Writes over the newest revision as long as the application stands where it is drawn; answers undefined when it does not. */
  async #over<Answer>(line: ApplicationLine, act: (revision: number) => Promise<Answer>): Promise<Answer | undefined> {
    let { revision } = line;
    for (let attempt = 0; ; attempt += 1)
      try {
        return await act(revision);
      } catch (error) {
        if (problemOf(error).status !== 412 || attempt > 2) throw error;
        await this.#readAnew();
        const now = this.#read()?.applications.find(({ id }) => id === line.id);
        if (!now || nowAt(now) !== nowAt(line)) return undefined;
        ({ revision } = now);
      }
  }

  #tellWhereItIs(line: ApplicationLine, to: Place): void {
    const now = this.#read()?.applications.find(({ id }) => id === line.id);
    if (!now) {
      this.said.set(`${line.organisation} was deleted on another device.`);
      return;
    }
    const sentence = `Moved to ${placeWords[nowAt(now)]} on another device. Your move to ${placeWords[to]} was not made.`;
    this.word.set({ is: 'elsewhere', application: line.id, to, sentence });
    this.said.set(`${line.organisation}: ${sentence}`);
  }

  async #readAnew(): Promise<void> {
    this.resource.set(await this.#applications.all());
  }

  #draw(id: string, move: { to: Place; on: string } | null): void {
    this.#drawn.update((before) => {
      const drawn = new Map(before);
      if (move) drawn.set(id, move);
      else drawn.delete(id);
      return drawn;
    });
  }
}
