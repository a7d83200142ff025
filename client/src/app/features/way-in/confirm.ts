import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { problemOf, sentenceOf } from '../../core/problem';
import { CurrentSession } from '../../core/session';
import { Accounts } from '../../data/account';
import { WayIn } from './way-in';

/** What an address from a letter does: it makes the account, takes an address into one, or takes a change back. */
export type Confirms = 'account' | 'address' | 'undo';

const words = {
  account: { title: 'Confirm your address.', act: 'Begin', done: '' },
  address: {
    title: 'Take this address into your account?',
    act: 'Confirm the address',
    done: 'This address is in your account now.',
  },
  undo: {
    title: 'Take your former address back?',
    act: 'Take it back',
    done: 'Your former address signs in again. Everybody was signed out: set a new password if you did not change the address.',
  },
} as const;

/** Opening the page does nothing by itself, for programs open the addresses in letters too: a button does. */
@Component({
  selector: 'app-confirm',
  imports: [RouterLink, WayIn],
  template: `
    <app-way-in>
      @if (said(); as said) {
        <h1 tabindex="-1">{{ said }}</h1>
        <p>
          <a class="b fill" routerLink="/sign-in">Sign in</a>
          @if (confirms() === 'undo') {
            <a class="b line" routerLink="/forgot">Set a new password</a>
          }
        </p>
      } @else if (gone()) {
        <h1 tabindex="-1">This address no longer serves.</h1>
        <p class="sub">It was used, or its time is over.</p>
        <p>
          <a class="b line" [routerLink]="confirms() === 'account' ? '/sign-up' : '/sign-in'">
            {{ confirms() === 'account' ? 'Ask again' : 'Sign in' }}
          </a>
        </p>
      } @else {
        <h1>{{ words().title }}</h1>
        <p class="fault" role="alert">{{ refused() }}</p>
        <button type="button" class="b fill" [attr.aria-disabled]="busy()" (click)="confirm()">
          {{ words().act }}
        </button>
      }
    </app-way-in>
  `,
  styles: `
    .fault:empty {
      display: none;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ConfirmPage {
  readonly #accounts = inject(Accounts);
  readonly #session = inject(CurrentSession);
  readonly #router = inject(Router);

  readonly token = input.required<string>();
  /** From the route. */
  readonly confirms = input.required<Confirms>();
  protected readonly words = () => words[this.confirms()];
  protected readonly said = signal<string | null>(null);
  protected readonly gone = signal(false);
  protected readonly busy = signal(false);
  protected readonly refused = signal<string | null>(null);

  protected async confirm(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.refused.set(null);
    try {
      await this.#act();
    } catch (error) {
      if ([404, 422].includes(problemOf(error).status)) this.gone.set(true);
      else this.refused.set(sentenceOf(error));
    }
    this.busy.set(false);
  }

  async #act(): Promise<void> {
    if (this.confirms() === 'account') {
      this.#session.take(await this.#accounts.confirm(this.token()));
      await this.#router.navigateByUrl('/journey');
      return;
    }
    if (this.confirms() === 'address') await this.#accounts.confirmAddress(this.token());
    else {
      await this.#accounts.undoAddress(this.token());
      this.#session.doubt();
    }
    this.said.set(words[this.confirms()].done);
  }
}
