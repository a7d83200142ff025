import { CdkDrag, type CdkDragDrop, CdkDragHandle, CdkDropList, CdkDropListGroup } from '@angular/cdk/drag-drop';
import {
  ApplicationRef,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { type Place, placeWords, type Stage } from '@cmio-pathway/shared/applications/stages';
import type { ApplicationLine } from '@cmio-pathway/shared/contracts/application';
import { isInField, LetterKeys, letterOf } from '../../core/letter-keys';
import { Icon } from '../../ui/icon';
import { cardAt, columnsOf, isArrow } from './board-cards';
import { lineWords } from './line-words';
import { MoveMenu } from './move-menu';
import { MoveWord } from './move-word';
import { Moving, nowAt } from './moving';

/** The seven stages side by side. A card is dragged, or moved by its menu; arrows go from card to card, M moves one. */
@Component({
  selector: 'app-board',
  imports: [CdkDrag, CdkDragHandle, CdkDropList, CdkDropListGroup, Icon, MoveMenu, MoveWord, RouterLink],
  templateUrl: './board.html',
  styleUrl: './board.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Board {
  readonly #moving = inject(Moving);
  readonly #app = inject(ApplicationRef);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly letters = inject(LetterKeys);

  readonly lines = input.required<readonly ApplicationLine[]>();
  readonly today = input.required<string>();

  /** A finger that scrolls does not drag. */
  protected readonly delay = { touch: 300, mouse: 0 };
  protected readonly columns = computed(() => columnsOf(this.lines()));
  protected readonly shown = computed(() =>
    this.columns().map(({ stage, cards, closed }) => ({
      stage,
      title: placeWords[stage],
      closed,
      cards: cards.map((line) => ({ line, words: lineWords(line, this.today()) })),
    })),
  );
  readonly #ids = computed(() => this.columns().flatMap(({ cards }) => cards.map(({ id }) => id)));
  /** The card that Tab leads to. */
  protected readonly active = linkedSignal<readonly string[], string | null>({
    source: this.#ids,
    computation: (ids, before) => (before?.value && ids.includes(before.value) ? before.value : (ids[0] ?? null)),
  });
  protected readonly menu = signal<string | null>(null);
  protected readonly nowAt = nowAt;

  protected press(event: KeyboardEvent, line: ApplicationLine): void {
    if (isInField(event) || event.defaultPrevented) return;
    if (isArrow(event.key) && !event.altKey && !event.ctrlKey && !event.metaKey) {
      const to = cardAt(this.columns(), line.id, event.key);
      if (to) this.#focus(to);
    } else if (letterOf(event) === 'm' && this.letters.on()) this.#open(line.id);
    else return;
    event.preventDefault();
  }

  protected toggle(id: string): void {
    this.#open(this.menu() === id ? null : id);
  }

  protected close(line: ApplicationLine, isBack: boolean): void {
    if (this.menu() !== line.id) return;
    this.menu.set(null);
    if (isBack) this.#focus(line.id);
  }

  protected async choose(line: ApplicationLine, to: Place): Promise<void> {
    this.menu.set(null);
    const moved = this.#moving.propose(line, to);
    this.#focus(line.id);
    await moved;
    this.bringBack(line.id);
  }

  protected async drop({ item, container }: CdkDragDrop<Stage>): Promise<void> {
    const line = item.data as ApplicationLine;
    const moved = this.#moving.propose(line, container.data);
    // Without zones nothing is drawn before the next frame, in which the card would be seen where it came from.
    this.#app.tick();
    await moved;
  }

  /** Puts the focus on a card where it was lost with what held it; who went on meanwhile stays where they are. */
  protected bringBack(id: string): void {
    this.#app.tick();
    if (document.activeElement === document.body) this.#focus(id);
  }

  /** Drawn at once, as is all that moves the focus: a key pressed before the next frame would go to what held it before. */
  #open(id: string | null): void {
    this.menu.set(id);
    this.#app.tick();
  }

  #focus(id: string): void {
    this.active.set(id);
    this.#app.tick();
    this.#host.nativeElement.querySelector<HTMLElement>(`#application-${id}`)?.focus();
  }
}
