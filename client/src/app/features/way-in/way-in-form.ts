import { signal } from '@angular/core';
import { fieldErrors } from '../../core/field-errors';
import { problemOf } from '../../core/problem';

/** Sends what was typed; what is refused is said at its field, or else above the form. */
export class Sending {
  readonly refused = signal<string | null>(null);
  readonly done = signal(false);

  async send(form: object, act: () => Promise<void>) {
    this.refused.set(null);
    try {
      await act();
      this.done.set(true);
      return undefined;
    } catch (error) {
      const { at, rest } = fieldErrors(form, problemOf(error));
      this.refused.set(rest);
      return at;
    }
  }
}
