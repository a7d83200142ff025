import {
  type AfterViewInit,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  output,
} from '@angular/core';
import { closings, type Place, placeWords, stages } from '@cmio-pathway/shared/applications/stages';

/** Where an application can be moved: any place but the one it is at. Arrows and first letters choose, Escape leaves. */
@Component({
  selector: 'app-move-menu',
  template: `
    <div
      role="menu"
      tabindex="-1"
      [attr.aria-label]="'Move ' + name() + ' to'"
      (keydown)="press($event)"
      (focusout)="leave($event)"
    >
      <p class="cap" aria-hidden="true">Move to</p>
      @for (place of stagesLeft(); track place) {
        <button type="button" role="menuitem" tabindex="-1" (click)="chosen.emit(place)">{{ words[place] }}</button>
      }
      <hr />
      @for (place of closingsLeft(); track place) {
        <button type="button" role="menuitem" tabindex="-1" (click)="chosen.emit(place)">{{ words[place] }}</button>
      }
    </div>
  `,
  styles: `
    div {
      display: grid;
      min-width: 190px;
      padding: 8px 0;
      background: var(--surface);
      border-radius: var(--r-m);
      box-shadow: var(--lift-menu);
    }
    p {
      padding: 2px 14px 4px;
    }
    button {
      min-height: 36px;
      padding: 0 14px;
    }
    button:hover,
    button:focus {
      background: var(--hover);
    }
    button:focus-visible {
      outline-offset: -3px;
    }
    hr {
      width: 100%;
      margin: 6px 0;
      border: 0;
      border-top: 1px solid var(--rule);
    }
    @media (max-width: 839px) {
      button {
        min-height: 48px;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MoveMenu implements AfterViewInit {
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);

  readonly name = input.required<string>();
  readonly from = input.required<Place>();
  readonly chosen = output<Place>();
  /** True where the focus is to go back to the card. */
  readonly closed = output<boolean>();

  protected readonly words = placeWords;
  protected readonly stagesLeft = computed(() => stages.filter((place) => place !== this.from()));
  protected readonly closingsLeft = computed(() => closings.filter((place) => place !== this.from()));

  ngAfterViewInit(): void {
    // The next stage is the likeliest: the arrows begin there.
    const next = stages.indexOf(this.from() as (typeof stages)[number]);
    this.#items()[Math.min(Math.max(0, next), stages.length - 2)]?.focus();
  }

  protected press(event: KeyboardEvent): void {
    const items = this.#items();
    const at = items.indexOf(document.activeElement as HTMLElement);
    const to = this.#target(event.key, at, items);
    if (event.key === 'Escape' || event.key === 'Tab') this.closed.emit(true);
    else if (to) to.focus();
    else return;
    if (event.key !== 'Tab') event.preventDefault();
    event.stopPropagation();
  }

  /** A press beside the menu closes it; the focus stays where it went. */
  protected leave({ relatedTarget, currentTarget }: FocusEvent): void {
    if (!(currentTarget as HTMLElement).contains(relatedTarget as Node | null)) this.closed.emit(false);
  }

  #target(key: string, at: number, items: readonly HTMLElement[]): HTMLElement | undefined {
    const round = (index: number) => items[(index + items.length) % items.length];
    switch (key) {
      case 'ArrowDown':
        return round(at + 1);
      case 'ArrowUp':
        return round(at - 1);
      case 'Home':
        return items[0];
      case 'End':
        return items.at(-1);
      default: {
        if (key.length !== 1) return undefined;
        const after = [...items.slice(at + 1), ...items.slice(0, at + 1)];
        return after.find((item) => item.textContent.trim().toLowerCase().startsWith(key.toLowerCase()));
      }
    }
  }

  #items(): HTMLElement[] {
    return [...this.#host.nativeElement.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  }
}
