import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  output,
  signal,
} from '@angular/core';
import { type Place, places, placeWords } from '@cmio-pathway/shared/applications/stages';
import type { ApplicationMove } from '@cmio-pathway/shared/contracts/application';
import { formatPartial, parseTyped } from '@cmio-pathway/shared/dates/partial-date';

/** One move with its day and how long it lasted; it can be said otherwise, or taken back. */
@Component({
  selector: 'app-move-line',
  template: `
    <p class="line">
      <b>{{ words[move().to] }}</b> <span class="num">{{ on() }}</span>
      @if (long()) {
        <span class="cap">{{ long() }}</span>
      }
      <span class="end">
        <button type="button" class="b text small" [attr.aria-expanded]="isOpen()" (click)="open()">
          Correct<span class="sr"> {{ words[move().to] }}, {{ on() }}</span>
        </button>
        @if (!isOnly()) {
          <button type="button" class="b text small" [disabled]="busy()" (click)="takenBack.emit()">
            Take back<span class="sr"> {{ words[move().to] }}, {{ on() }}</span>
          </button>
        }
      </span>
    </p>
    @if (move().words) {
      <p class="said">{{ move().words }}</p>
    }
    @if (isOpen()) {
      <form novalidate [attr.aria-label]="'Correct ' + words[move().to]" (submit)="send($event)">
        <label class="field">
          <span class="lab">Place</span>
          <select class="in" #place (change)="to.set(places[place.selectedIndex]!)">
            @for (one of places; track one) {
              <option [value]="one" [selected]="to() === one">{{ words[one] }}</option>
            }
          </select>
        </label>
        <label class="field">
          <span class="lab">On</span>
          <input
            class="in num"
            autocomplete="off"
            [value]="typed()"
            [attr.aria-invalid]="fault() ? true : null"
            (input)="typed.set(day.value)"
            #day
          />
        </label>
        <label class="field wide-field">
          <span class="lab">Why, or how</span>
          <input class="in" maxlength="500" autocomplete="off" [value]="said()" (input)="said.set(why.value)" #why />
        </label>
        @if (fault(); as sentence) {
          <p class="fault wide-field" role="alert">{{ sentence }}</p>
        }
        <p class="acts wide-field">
          <button type="submit" class="b line small" [disabled]="busy()">Keep the correction</button>
          <button type="button" class="b text small" (click)="isOpen.set(false)">Close</button>
          <span class="cap">What it said before is kept below.</span>
        </p>
      </form>
    }
  `,
  styles: `
    .line {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 10px;
      min-height: 40px;
    }
    b {
      font-weight: 600;
    }
    .end {
      margin-left: auto;
      display: flex;
    }
    .said {
      padding: 0 0 8px;
      color: var(--ink-2);
      overflow-wrap: anywhere;
    }
    form {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 10px 12px;
      padding: 4px 0 12px;
    }
    .wide-field {
      grid-column: 1 / 3;
    }
    .fault {
      font: var(--label);
      font-weight: 600;
      color: var(--lapsed);
    }
    .acts {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 6px 10px;
    }
    @media (max-width: 839px) {
      .line {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 0 8px;
        padding: 4px 0;
      }
      .line > .cap,
      .line > .num {
        grid-column: 1;
      }
      .end {
        grid-row: 1 / 4;
        grid-column: 2;
        align-self: center;
      }
      .b {
        min-height: 48px;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MoveLine {
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly #injector = inject(Injector);

  readonly move = input.required<ApplicationMove>();
  readonly long = input('');
  /** The only move stays: an application stands somewhere. */
  readonly isOnly = input(false);
  readonly busy = input(false);
  readonly corrected = output<{ to: Place; on: string; words: string }>();
  readonly takenBack = output();

  protected readonly words = placeWords;
  protected readonly places = places;
  protected readonly isOpen = signal(false);
  protected readonly to = signal<Place>('researched');
  protected readonly typed = signal('');
  protected readonly said = signal('');
  protected readonly fault = signal('');
  protected readonly on = computed(() => formatPartial(this.move().on));

  protected open(): void {
    this.isOpen.update((open) => !open);
    if (!this.isOpen()) return;
    this.to.set(this.move().to);
    this.typed.set(this.on());
    this.said.set(this.move().words);
    this.fault.set('');
    const find = () => this.#host.nativeElement.querySelector('select');
    afterNextRender(() => find()?.focus(), { injector: this.#injector });
  }

  protected send(event: Event): void {
    event.preventDefault();
    const on = parseTyped(this.typed());
    if (on?.length !== 10) return this.fault.set('Write a day, such as 4 Dec 2026.');
    this.fault.set('');
    this.corrected.emit({ to: this.to(), on, words: this.said().trim() });
  }
}
