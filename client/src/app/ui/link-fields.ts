import { ChangeDetectionStrategy, Component, ElementRef, inject, input, output, signal } from '@angular/core';

export interface LinkTyped {
  url: string;
  label: string;
}

/** Addresses with what they are called, a line each. What is wrong is said once its field was left. */
@Component({
  selector: 'ui-link-fields',
  template: `
    <fieldset>
      <legend>Links</legend>
      @for (link of links(); track $index; let at = $index) {
        <div class="link">
          <div class="field">
            <label class="lab" [for]="id + '-' + at">Address</label>
            <input
              class="in"
              inputmode="url"
              autocomplete="off"
              placeholder="https://"
              [id]="id + '-' + at"
              [value]="link.url"
              [attr.aria-invalid]="fault(at) ? true : null"
              [attr.aria-describedby]="id + '-says-' + at"
              (input)="write(at, 'url', $event)"
              (blur)="leave(at)"
            />
          </div>
          <div class="field">
            <label class="lab" [for]="id + '-label-' + at">What it is called</label>
            <input
              class="in"
              autocomplete="off"
              [id]="id + '-label-' + at"
              [value]="link.label"
              (input)="write(at, 'label', $event)"
            />
          </div>
          <button type="button" class="b text" (click)="remove(at)">
            Remove<span class="sr"> link {{ at + 1 }}</span>
          </button>
          <p class="fault" role="alert" [id]="id + '-says-' + at">{{ fault(at) }}</p>
        </div>
      }
      @if (links().length < most()) {
        <button type="button" class="b line small" data-add (click)="add()">Add a link</button>
      }
    </fieldset>
  `,
  styles: `
    :host {
      display: block;
      container-type: inline-size;
    }
    fieldset {
      border: 0;
      margin: 0;
      padding: 0;
      min-width: 0;
      display: grid;
      gap: 12px;
      justify-items: start;
    }
    legend {
      font: var(--label);
      font-weight: 600;
      padding: 0 0 6px;
    }
    .link {
      display: grid;
      grid-template-columns: minmax(0, 1.6fr) minmax(0, 1fr) auto;
      gap: 4px 12px;
      align-items: end;
      width: 100%;
    }
    .fault {
      grid-column: 1 / -1;
      font: var(--label);
      font-weight: 600;
      color: var(--lapsed);
    }
    .fault:empty {
      display: none;
    }
    @container (max-width: 480px) {
      .link {
        grid-template-columns: minmax(0, 1fr);
        justify-items: start;
      }
      .field {
        width: 100%;
      }
    }
    @media (max-width: 839px) {
      .b {
        min-height: 48px;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LinkFields {
  readonly #here = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  /** Tells apart the fields of two forms on one page. */
  readonly at = input.required<string>();
  readonly links = input.required<readonly LinkTyped[]>();
  readonly most = input.required<number>();
  /** What is wrong with the address of one of them. */
  readonly faultOf = input.required<(at: number) => string | undefined>();
  readonly changed = output<LinkTyped[]>();

  readonly #left = signal<ReadonlySet<number>>(new Set());

  protected get id(): string {
    return `link-${this.at()}`;
  }

  protected fault(at: number): string | undefined {
    return this.#left().has(at) ? this.faultOf()(at) : undefined;
  }

  protected leave(at: number): void {
    this.#left.update((left) => new Set([...left, at]));
  }

  protected write(at: number, part: keyof LinkTyped, event: Event): void {
    const text = (event.target as HTMLInputElement).value;
    this.changed.emit(this.links().map((link, here) => (here === at ? { ...link, [part]: text } : link)));
  }

  protected add(): void {
    const at = this.links().length;
    this.changed.emit([...this.links(), { url: '', label: '' }]);
    setTimeout(() => this.#here.querySelector<HTMLElement>(`#${CSS.escape(`${this.id}-${at}`)}`)?.focus());
  }

  protected remove(at: number): void {
    this.#left.set(new Set());
    this.changed.emit(this.links().filter((_, here) => here !== at));
    setTimeout(() => this.#here.querySelector<HTMLElement>('[data-add]')?.focus());
  }
}
