import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';
import type { DecisionDraft, Faults } from './decision';

/** How a decision is known: a document seen, looked up at the issuer, or first-hand. */
@Component({
  selector: 'app-known-fields',
  template: `
    <fieldset>
      <legend>How it is known</legend>
      <label
        ><input
          type="radio"
          [name]="name()"
          [checked]="draft().how === 'document_seen'"
          [disabled]="noDocument() !== null"
          (change)="set({ how: 'document_seen' })"
        />Document seen</label
      >
      <label
        ><input
          type="radio"
          [name]="name()"
          [checked]="draft().how === 'looked_up'"
          (change)="set({ how: 'looked_up' })"
        />Looked up at the issuer</label
      >
      <label
        ><input
          type="radio"
          [name]="name()"
          [checked]="draft().how === 'first_hand'"
          (change)="set({ how: 'first_hand' })"
        />Known first-hand</label
      >
      @if (noDocument(); as why) {
        <p class="cap">{{ why }}</p>
      }
      @if (faults().how; as fault) {
        <p class="fault" role="alert">{{ fault }}</p>
      }
    </fieldset>
    @if (draft().how === 'looked_up') {
      <div class="looked">
        <label class="field"
          ><span class="lab">Address</span
          ><input
            class="in"
            type="url"
            placeholder="https://"
            [value]="draft().address"
            [attr.aria-invalid]="!!faults().address"
            (input)="set({ address: value($event) })"
        /></label>
        <label class="field"
          ><span class="lab">Looked up on</span
          ><input
            class="in"
            type="date"
            [value]="draft().on"
            [attr.aria-invalid]="!!faults().on"
            (input)="set({ on: value($event) })"
        /></label>
        @if (faults().address ?? faults().on; as fault) {
          <p class="fault" role="alert">{{ fault }}</p>
        }
      </div>
    }
  `,
  styles: `
    fieldset {
      border: 0;
      margin: 0;
      padding: 0;
      display: flex;
      flex-wrap: wrap;
      gap: 4px 18px;
      align-items: center;
    }
    legend {
      font: var(--label);
      font-weight: 600;
      float: left;
      margin-right: 4px;
    }
    label {
      display: inline-flex;
      gap: 8px;
      align-items: center;
      min-height: 32px;
    }
    input[type='radio'] {
      margin: 0;
      width: 18px;
      height: 18px;
      accent-color: var(--primary);
    }
    .cap,
    .fault {
      flex-basis: 100%;
    }
    .fault {
      font: var(--label);
      font-weight: 600;
      color: var(--lapsed);
    }
    .looked {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 190px;
      gap: 8px 12px;
      margin-top: 8px;
    }
    .looked .field {
      display: block;
    }
    .looked .fault {
      grid-column: 1 / 3;
    }
    @media (max-width: 839px) {
      legend {
        position: absolute;
        width: 1px;
        height: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
      fieldset {
        gap: 0 18px;
      }
      .looked {
        grid-template-columns: minmax(0, 1fr);
      }
      .looked .fault {
        grid-column: auto;
      }
      label {
        min-height: 44px;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class KnownFields {
  readonly draft = model.required<DecisionDraft>();
  readonly name = input('known');
  readonly noDocument = input<string | null>(null);
  readonly faults = input<Faults>({});

  protected set(change: Partial<DecisionDraft>): void {
    this.draft.update((draft) => ({ ...draft, ...change }));
  }

  protected value(event: Event): string {
    return (event.target as HTMLInputElement).value;
  }
}
