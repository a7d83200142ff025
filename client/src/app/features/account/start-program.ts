import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { form, submit, validateStandardSchema } from '@angular/forms/signals';
import { Router } from '@angular/router';
import { ProgramStart } from '@cmio-pathway/shared/contracts/account';
import { fieldErrors } from '../../core/field-errors';
import { problemOf } from '../../core/problem';
import { CurrentSession } from '../../core/session';
import { Accounts } from '../../data/account';
import { TextField } from '../../ui/text-field';

/** Starts a program, as its first admin. */
@Component({
  selector: 'app-start-program',
  imports: [TextField],
  template: `
    @if (asking()) {
      <form (submit)="start($event)" novalidate>
        <ui-text-field [of]="form.name" label="Name of the program" />
        <ui-text-field
          [of]="form.timeZone"
          label="Time zone"
          help="Of its place, as America/Chicago."
          [options]="zones"
        />
        <p class="fault" role="alert">{{ refused() }}</p>
        <p class="acts">
          <button class="b fill" type="submit" [attr.aria-disabled]="form().submitting()">Start the program</button>
          <button class="b line" type="button" (click)="asking.set(false)">Leave it</button>
        </p>
      </form>
    } @else {
      <p class="acts">
        <button type="button" class="b line" (click)="asking.set(true)">Start a program</button>
      </p>
    }
  `,
  styleUrl: './account.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StartProgram {
  readonly #accounts = inject(Accounts);
  readonly #session = inject(CurrentSession);
  readonly #router = inject(Router);

  protected readonly zones = Intl.supportedValuesOf('timeZone');
  protected readonly asking = signal(false);
  protected readonly typed = signal<ProgramStart>({
    name: '',
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
  protected readonly form = form(this.typed, (path) => validateStandardSchema(path, ProgramStart));
  protected readonly refused = signal<string | null>(null);

  protected async start(event: Event): Promise<void> {
    event.preventDefault();
    this.refused.set(null);
    await submit(this.form, async () => {
      try {
        const id = await this.#accounts.startProgram(this.typed());
        this.#session.doubt();
        await this.#session.load();
        await this.#router.navigateByUrl(`/programs/${id}/people`);
        return undefined;
      } catch (error) {
        const { at, rest } = fieldErrors(this.form, problemOf(error));
        this.refused.set(rest);
        return at;
      }
    });
  }
}
