import { Directive, ElementRef, Injectable, inject, input, output, signal } from '@angular/core';

/** What is dropped, and before which row of the list it is let go: as many as there are rows means after the last. */
export interface Dropped {
  key: string;
  before: number;
}

/** What is being dragged; a list takes only what belongs to its kind. */
@Injectable({ providedIn: 'root' })
export class Dragging {
  readonly it = signal<{ kind: string; key: string } | null>(null);
}

/** A row that is dragged by its grip, the part marked `data-grip`. Each has to be movable by keys as well. */
@Directive({
  selector: '[uiDragRow]',
  host: {
    '[attr.data-row]': 'key()',
    '(pointerdown)': 'hold($event)',
    '(pointerup)': 'letGo()',
    '(dragstart)': 'begin($event)',
    '(dragend)': 'end()',
  },
})
export class DragRow {
  readonly #row = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #dragging = inject(Dragging);

  readonly key = input.required<string>({ alias: 'uiDragRow' });
  readonly kind = input.required<string>();

  // Only by its grip: what is written in a row can still be marked with the mouse.
  protected hold({ target }: Event): void {
    this.#row.draggable =
      target instanceof Element && target.closest('[data-grip]')?.closest('[data-row]') === this.#row;
  }

  protected letGo(): void {
    this.#row.draggable = false;
  }

  protected begin(event: DragEvent): void {
    if (event.target !== this.#row) return;
    event.dataTransfer?.setData('text/plain', this.key());
    if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move';
    this.#dragging.it.set({ kind: this.kind(), key: this.key() });
  }

  protected end(): void {
    this.letGo();
    this.#dragging.it.set(null);
  }
}

/** A list that rows of its kind are dropped into; a line shows where. */
@Directive({
  selector: '[uiDropList]',
  host: {
    '(dragover)': 'over($event)',
    '(dragleave)': 'leave($event)',
    '(drop)': 'drop($event)',
  },
})
export class DropList {
  readonly #list = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #dragging = inject(Dragging);

  readonly kind = input.required<string>({ alias: 'uiDropList' });
  readonly dropped = output<Dropped>();

  protected over(event: DragEvent): void {
    if (this.#dragging.it()?.kind !== this.kind()) return;
    event.preventDefault();
    this.#mark(this.#before(event.clientY));
  }

  protected leave({ relatedTarget }: DragEvent): void {
    if (!(relatedTarget instanceof Node && this.#list.contains(relatedTarget))) this.#mark(null);
  }

  protected drop(event: DragEvent): void {
    const dragged = this.#dragging.it();
    if (dragged?.kind !== this.kind()) return;
    event.preventDefault();
    this.#mark(null);
    // A row that leaves its list for another one is gone before it could hear that its drag has ended.
    this.#dragging.it.set(null);
    this.dropped.emit({ key: dragged.key, before: this.#before(event.clientY) });
  }

  #rows(): HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>(':scope > [data-row]')];
  }

  #before(y: number): number {
    const rows = this.#rows();
    const at = rows.findIndex((row) => {
      const { top, height } = row.getBoundingClientRect();
      return y < top + height / 2;
    });
    return at === -1 ? rows.length : at;
  }

  #mark(before: number | null): void {
    const rows = this.#rows();
    rows.forEach((row, at) => {
      row.classList.toggle('drop-before', at === before);
      row.classList.toggle('drop-after', before === rows.length && at === rows.length - 1);
    });
    this.#list.classList.toggle('drop-here', before !== null && rows.length === 0);
  }
}
