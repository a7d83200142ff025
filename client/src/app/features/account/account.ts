import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CurrentSession } from '../../core/session';
import { ownAccount } from '../../data/account';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import { Addresses } from './addresses';
import { Password } from './password';
import { StartProgram } from './start-program';
import { Who } from './who';

/** One's own account: who one is, how one signs in, and the programs one is in. */
@Component({
  selector: 'app-account',
  imports: [Addresses, LoadFailure, Loading, Password, RouterLink, StartProgram, Who],
  templateUrl: './account.html',
  styleUrl: './account.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AccountPage {
  readonly #session = inject(CurrentSession);

  protected readonly resource = ownAccount();
  protected readonly account = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  protected readonly programs = this.#session.programs;
  protected readonly enrollments = this.#session.enrollments;
  protected readonly mentors = computed(() => this.#session.memberships().some(({ role }) => role === 'mentor'));
}
