import { Injectable, Injector, inject } from '@angular/core';
import type { MatSnackBar } from './snack-bar';

interface Offer {
  /** For so many milliseconds; until it is closed without. */
  lasts?: number;
  /** Done when the action is chosen. */
  then?: () => void;
}

/** How long a page has been there before what may be needed on it is loaded. */
const SOON = 1_000;

/** Says at the foot of the page what was done, with one action. Its code is much, and comes after the page that may need it. */
@Injectable({ providedIn: 'root' })
export class Bar {
  readonly #injector = inject(Injector);
  #bar: Promise<MatSnackBar> | undefined;

  constructor() {
    setTimeout(() => void this.#load().catch(() => {}), SOON);
  }

  async say(said: string, action: string, { lasts, then }: Offer = {}): Promise<void> {
    const bar = await this.#load();
    const open = bar.open(said, action, lasts === undefined ? {} : { duration: lasts });
    if (then) open.onAction().subscribe(then);
  }

  #load(): Promise<MatSnackBar> {
    this.#bar ??= import('./snack-bar').then(({ MatSnackBar }) => this.#injector.get(MatSnackBar));
    // What did not come is asked for anew.
    this.#bar.catch(() => (this.#bar = undefined));
    return this.#bar;
  }
}
