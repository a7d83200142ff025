import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';

let fields = 0;

/** A line of text, or several, with its label above, help below, and what is wrong in the place of the help. */
@Component({
  selector: 'ui-text-field',
  imports: [FormField],
  template: `
    <div class="field">
      <label class="lab" [for]="id">{{ label() }}</label>
      @if (rows() > 1) {
        <textarea
          class="in"
          [id]="id"
          [rows]="rows()"
          [attr.placeholder]="placeholder()"
          [formField]="of()"
          [attr.aria-describedby]="id + '-says'"
          [attr.aria-invalid]="fault() ? true : null"
        ></textarea>
      } @else {
        <input
          class="in"
          [id]="id"
          [type]="type()"
          [attr.placeholder]="placeholder()"
          [attr.autocomplete]="autocomplete()"
          [formField]="of()"
          [attr.list]="options().length > 0 ? id + '-list' : null"
          [attr.aria-describedby]="id + '-says'"
          [attr.aria-invalid]="fault() ? true : null"
        />
        @if (options().length > 0) {
          <datalist [id]="id + '-list'">
            @for (one of options(); track one) {
              <option [value]="one"></option>
            }
          </datalist>
        }
      }
      <p [id]="id + '-says'" [class]="fault() ? 'fault' : 'help'" [attr.role]="fault() ? 'alert' : null">
        {{ fault() ?? help() }}
      </p>
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TextField {
  protected readonly id = `text-field-${++fields}`;

  readonly of = input.required<FieldTree<string>>();
  readonly label = input.required<string>();
  readonly help = input('');
  readonly type = input('text');
  readonly autocomplete = input<string>();
  /** What can be chosen instead of typed. */
  readonly options = input<readonly string[]>([]);
  readonly placeholder = input<string>();
  /** More than one makes it a field of several lines. */
  readonly rows = input(1);

  protected fault(): string | undefined {
    const field = this.of()();
    return field.touched() ? field.errors()[0]?.message : undefined;
  }
}
