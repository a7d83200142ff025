import { formatDate } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { formatPartial, parseTyped } from '@cmio-pathway/shared/dates/partial-date';

let fields = 0;

/** A date, typed freely and said back as it was understood; today is one press away. */
@Component({
  selector: 'ui-day-field',
  imports: [FormField],
  template: `
    <div class="field">
      <label class="lab" [for]="id">{{ label() }}</label>
      <div class="way">
        <input
          class="in num"
          autocomplete="off"
          [id]="id"
          [placeholder]="placeholder()"
          [formField]="of()"
          [attr.aria-describedby]="id + '-says'"
          [attr.aria-invalid]="fault() ? true : null"
        />
        @if (today() && !of()().value()) {
          <button type="button" class="b text small" (click)="setToday()">
            Today<span class="sr">: {{ label() }}</span>
          </button>
        }
      </div>
      <p [id]="id + '-says'" [class]="fault() ? 'fault' : 'help'" [attr.role]="fault() ? 'alert' : null">
        {{ fault() ?? readBack() }}
      </p>
    </div>
  `,
  styles: `
    .way {
      display: flex;
      gap: 4px;
      align-items: center;
    }
    .in {
      flex: 1 1 auto;
      min-width: 0;
    }
    .way .b {
      padding: 0 6px;
    }
    @media (max-width: 839px) {
      .way .b {
        min-height: 48px;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DayField {
  protected readonly id = `day-field-${++fields}`;

  readonly of = input.required<FieldTree<string>>();
  readonly label = input.required<string>();
  readonly placeholder = input('4 Dec 2026');
  readonly help = input('');
  /** Whether today can be said with one press: of what has happened. */
  readonly today = input(false);

  /** Said back as it was understood, when it was typed another way. */
  protected readonly readBack = computed(() => {
    const typed = this.of()().value().trim();
    const read = parseTyped(typed);
    return read && formatPartial(read) !== typed ? formatPartial(read) : this.help();
  });

  protected fault(): string | undefined {
    const field = this.of()();
    return field.touched() ? field.errors()[0]?.message : undefined;
  }

  protected setToday(): void {
    this.of()().value.set(formatDate(new Date(), 'd MMM yyyy', 'en-US'));
  }
}
