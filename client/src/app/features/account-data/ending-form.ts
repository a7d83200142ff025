import { ChangeDetectionStrategy, Component, input, signal } from '@angular/core';
import { form, submit, validateStandardSchema } from '@angular/forms/signals';
import { PasswordAgain } from '@cmio-pathway/shared/contracts/ending';
import { fieldErrors } from '../../core/field-errors';
import { problemOf } from '../../core/problem';
import { TextField } from '../../ui/text-field';

/** Asks for the password once more, then does what the button says. */
@Component({
  selector: 'app-ending-form',
  imports: [TextField],
  template: `
    @if (asking()) {
      <form (submit)="go($event)" novalidate>
        <ui-text-field [of]="form.password" label="Your password" type="password" autocomplete="current-password" />
        @if (fault(); as sentence) {
          <p class="fault" role="alert">{{ sentence }}</p>
        }
        <p class="acts">
          <button type="submit" class="b fill wrap" [attr.aria-disabled]="form().submitting()">{{ does() }}</button>
          <button type="button" class="b line" (click)="asking.set(false)">Keep it</button>
        </p>
      </form>
    } @else {
      <button type="button" class="b line wrap" (click)="asking.set(true)">{{ does() }}</button>
    }
  `,
  styleUrl: './account-data.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EndingForm {
  /** What the button says. */
  readonly does = input.required<string>();
  readonly run = input.required<(password: string) => Promise<void>>();

  protected readonly asking = signal(false);
  protected readonly again = signal<PasswordAgain>({ password: '' });
  protected readonly form = form(this.again, (path) => validateStandardSchema(path, PasswordAgain));
  protected readonly fault = signal<string | null>(null);

  protected async go(event: Event): Promise<void> {
    event.preventDefault();
    this.fault.set(null);
    await submit(this.form, {
      action: async () => {
        try {
          await this.run()(this.again().password);
        } catch (error) {
          const { at, rest } = fieldErrors(this.form, problemOf(error));
          this.fault.set(rest);
          return at;
        }
        return undefined;
      },
      onInvalid: () => this.form().errorSummary()[0]?.fieldTree().focusBoundControl(),
    });
  }
}
