import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ownEnrollments } from '../../data/enrollments';
import { ownInvitations } from '../../data/invitations';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import { stateOf } from './enrollment-words';
import { WaitingInvitation } from './waiting-invitation';

/** The programs one is in, was in, or is offered a place by. */
@Component({
  selector: 'app-enrollments',
  imports: [LoadFailure, Loading, RouterLink, WaitingInvitation],
  template: `
    <h1>{{ finding() }}</h1>
    @if (invitations().length > 0) {
      <section aria-label="Invitations">
        @for (one of invitations(); track one.id) {
          <app-waiting-invitation [of]="one" />
        }
      </section>
    }
    @if (read(); as all) {
      <ul>
        @for (one of all; track one.program.id) {
          <li>
            <a [routerLink]="['/enrollments', one.program.id]">{{ one.program.name }}</a>
            <span class="sub">{{ state(one) }}</span>
          </li>
        } @empty {
          <li class="sub">
            No program yet. Everything here works without one; a program can invite you by e-mail, and you decide what
            it sees.
          </li>
        }
      </ul>
      <p class="sub"><a routerLink="/journey/imported">What programs imported about you</a></p>
    } @else if (resource.error()) {
      <ui-load-failure what="Your programs" (again)="resource.reload()" />
    } @else {
      <ui-loading [bars]="3" />
    }
  `,
  styleUrl: './enrollments.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EnrollmentsPage {
  protected readonly resource = ownEnrollments();
  protected readonly read = computed(() => (this.resource.hasValue() ? this.resource.value().enrollments : undefined));
  readonly #invitations = ownInvitations();
  protected readonly invitations = computed(() =>
    this.#invitations.hasValue() ? this.#invitations.value().invitations : [],
  );
  protected readonly state = stateOf;
  protected readonly finding = computed(() => {
    const offers = (this.read() ?? []).filter(({ acceptedAt, endedAt }) => !acceptedAt && !endedAt).length;
    const invited = this.invitations().length;
    if (invited > 0) return invited === 1 ? 'One invitation waits for you.' : `${invited} invitations wait for you.`;
    if (offers > 0) return offers === 1 ? 'One offer waits for your answer.' : `${offers} offers wait for your answer.`;
    return 'Your programs';
  });
}
