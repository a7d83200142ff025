import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  untracked,
} from '@angular/core';
import { SavedLine } from '../../ui/saved-line';
import { Keeping } from './keeping';

/**
 * A part of an application that opens and closes: open where something stands in it, or where the address names it. On a phone, where all of
 * them would be a long way, only what is at hand is open at first, and the rest says in a few words what stands in it.
 */
@Component({
  selector: 'app-section',
  imports: [SavedLine],
  template: `
    <details class="sec" [id]="name()" [open]="isOpen()" (toggle)="follow($event)" (input)="touch()" (change)="touch()">
      <summary>
        <h2>{{ title() }}</h2>
        @if (keeping.touched() === name()) {
          <ui-saved-line [saved]="keeping.saved()" />
        } @else {
          <span class="cap">{{ state() }}</span>
        }
      </summary>
      <div class="body"><ng-content /></div>
    </details>
  `,
  styles: `
    :host {
      display: block;
    }
    summary {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 2px 14px;
      min-height: 44px;
      padding: 6px 0 8px;
      border-bottom: 2px solid var(--ink);
      cursor: pointer;
      list-style: none;
    }
    summary::-webkit-details-marker {
      display: none;
    }
    summary::before {
      content: '';
      flex: none;
      align-self: center;
      width: 7px;
      height: 7px;
      margin-right: -4px;
      border: solid var(--ink-2);
      border-width: 0 2px 2px 0;
      transform: rotate(-45deg);
      transition: transform var(--quick) var(--ease);
    }
    details[open] > summary::before {
      transform: rotate(45deg);
    }
    details:not([open]) > summary {
      border-bottom: 1px solid var(--rule-strong);
    }
    summary h2 {
      font: var(--title);
    }
    summary .cap {
      margin-left: auto;
      text-align: right;
    }
    ui-saved-line {
      margin-left: auto;
    }
    .body {
      display: grid;
      gap: 14px;
      padding: 14px 0 24px;
    }
    @media (max-width: 839px) {
      summary {
        min-height: 52px;
        padding: 10px 0;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Section {
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly #injector = inject(Injector);
  protected readonly keeping = inject(Keeping);

  /** What the address calls it. */
  readonly name = input.required<string>();
  readonly title = input.required<string>();
  /** What stands in it, in a few words. */
  readonly state = input('');
  readonly opens = input(false);
  /** It is what one comes for as things stand. */
  readonly atHand = input(false);

  readonly #isNarrow = inject(DOCUMENT).defaultView!.matchMedia('(max-width: 839px)').matches;
  /** What is open stays so while it is emptied and written anew. */
  protected readonly isOpen = linkedSignal<boolean, boolean>({
    source: () => (this.#isNarrow ? this.atHand() : this.opens()),
    computation: (opens, before) => opens || (before?.value ?? false),
  });

  constructor() {
    effect(() => {
      if (this.keeping.asked() !== this.name()) return;
      untracked(() => {
        this.isOpen.set(true);
        this.keeping.asked.set('');
        const find = () => this.#host.nativeElement.querySelector('summary');
        afterNextRender(
          () => {
            find()?.scrollIntoView({ block: 'start' });
            find()?.focus({ preventScroll: true });
          },
          { injector: this.#injector },
        );
      });
    });
  }

  protected follow(event: Event): void {
    this.isOpen.set((event.target as HTMLDetailsElement).open);
  }

  protected touch(): void {
    this.keeping.touched.set(this.name());
  }
}
