import { Injectable, signal } from '@angular/core';
import { sentenceOf } from '../../core/problem';
import type { Whose } from '../../data/meetings';

/** The meeting that is open: whose it is, and reading it again after something was done about it. */
@Injectable()
export class Open {
  whose: () => Whose = () => 'me';
  id: () => string = () => '';
  #again: () => void = () => undefined;
  readonly busy = signal(false);

  bind(whose: () => Whose, id: () => string, again: () => void): void {
    this.whose = whose;
    this.id = id;
    this.#again = again;
  }

  /** Does it and reads again; answers the sentence of a refusal, or nothing. */
  async try(act: () => Promise<void>): Promise<string> {
    if (this.busy()) return '';
    this.busy.set(true);
    try {
      await act();
      this.#again();
      return '';
    } catch (error) {
      return sentenceOf(error);
    } finally {
      this.busy.set(false);
    }
  }
}
