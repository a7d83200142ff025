import {
  ApplicationRef,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { type Place, placeWords } from '@cmio-pathway/shared/applications/stages';
import type { ApplicationLine } from '@cmio-pathway/shared/contracts/application';
import { formatPartial, parseTyped } from '@cmio-pathway/shared/dates/partial-date';
import { Moving } from './moving';

/** What stands in a card about its last move: a question before it, what hindered it, or a way back and another day. */
@Component({
  selector: 'app-move-word',
  template: `
    @if (word(); as word) {
      <p [attr.role]="word.is === 'asked' ? null : 'alert'">{{ word.sentence }}</p>
      <p class="acts">
        @if (word.to; as to) {
          <button type="button" class="b line small" (click)="move(to)">
            {{ word.is === 'failed' ? 'Try again' : 'Move to ' + words[to] }}
          </button>
        }
        <button type="button" class="b text small" (click)="leave()">
          {{ word.is === 'asked' ? 'Leave it' : 'Close' }}
        </button>
      </p>
    } @else if (made(); as made) {
      <p>Moved from {{ words[made.from] }}, {{ said(made.on) }}.</p>
      @if (isDating()) {
        <form novalidate (submit)="date($event)">
          <label class="field">
            <span class="lab">On</span>
            <input
              #day
              class="in"
              autocomplete="off"
              placeholder="4 Dec 2026"
              [value]="typed()"
              [attr.aria-invalid]="fault() ? true : null"
              (input)="typed.set(day.value)"
            />
            @if (fault(); as sentence) {
              <span class="fault" role="alert">{{ sentence }}</span>
            }
          </label>
          <p class="acts">
            <button type="submit" class="b line small">Keep</button>
            <button type="button" class="b text small" (click)="leaveDate()">Close</button>
          </p>
        </form>
      } @else {
        <p class="acts">
          <button type="button" class="b line small" (click)="undo()">Undo</button>
          <button type="button" class="b text small" (click)="askDate()">Another day</button>
        </p>
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 6px;
      padding: 0 12px 10px;
      font: var(--caption);
      color: var(--ink-2);
    }
    :host:empty {
      display: none;
    }
    .acts {
      display: flex;
      flex-wrap: wrap;
      gap: 6px;
    }
    .b {
      padding: 0 10px;
    }
    form {
      display: grid;
      gap: 6px;
    }
    .field {
      --field: 40px;
    }
    .fault {
      font: var(--caption);
      color: var(--lapsed);
    }
    @media (max-width: 839px) {
      .b {
        min-height: 48px;
      }
      .field {
        --field: 48px;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MoveWord {
  readonly #moving = inject(Moving);
  readonly #app = inject(ApplicationRef);
  protected readonly day = viewChild<ElementRef<HTMLInputElement>>('day');

  readonly line = input.required<ApplicationLine>();
  readonly today = input.required<string>();
  /** What may have held the focus is gone: it belongs on the card again. */
  readonly done = output();

  protected readonly words = placeWords;
  protected readonly word = computed(() => {
    const word = this.#moving.word();
    return word?.application === this.line().id ? word : null;
  });
  protected readonly made = computed(() => {
    const made = this.#moving.made();
    return made?.application === this.line().id ? made : null;
  });
  protected readonly isDating = signal(false);
  protected readonly typed = linkedSignal(() => formatPartial(this.made()?.on ?? this.today()));
  protected readonly fault = signal('');

  protected said(day: string): string {
    return day === this.today() ? 'today' : formatPartial(day);
  }

  protected async move(to: Place): Promise<void> {
    const moved = this.#moving.move(this.line(), to);
    this.done.emit();
    await moved;
    this.done.emit();
  }

  protected leave(): void {
    this.#moving.leave();
    this.done.emit();
  }

  protected async undo(): Promise<void> {
    await this.#moving.undo();
    this.done.emit();
  }

  protected askDate(): void {
    this.isDating.set(true);
    this.#app.tick();
    this.day()?.nativeElement.focus();
  }

  protected leaveDate(): void {
    this.isDating.set(false);
    this.done.emit();
  }

  protected async date(event: Event): Promise<void> {
    event.preventDefault();
    const day = parseTyped(this.typed());
    if (day?.length !== 10) return this.fault.set('Write a day, such as 4 Dec 2026.');
    if (day > this.today()) return this.fault.set('This day is still to come.');
    const before = this.line().moves.at(-2);
    if (before && day < before.on)
      return this.fault.set(
        `It is at ${placeWords[before.to]} since ${formatPartial(before.on)}. Correct that day first, on its page.`,
      );
    this.fault.set('');
    await this.#moving.date(day);
    this.isDating.set(false);
    this.done.emit();
  }
}
