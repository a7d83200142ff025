import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ownInvitations } from '../../data/invitations';
import { View } from './view';

/** Offers that wait for an answer, a line each; what accepting shows to whom is said where it opens. */
@Component({
  selector: 'app-offers',
  imports: [RouterLink],
  template: `
    @for (one of invitations(); track one.id) {
      <p>
        <b>{{ one.program.name }} invites you.</b>
        It sees nothing of you.
        <a routerLink="/enrollments"
          >Read the invitation<span class="sr"> of {{ one.program.name }}</span></a
        >
      </p>
    }
    @for (offer of open(); track offer.program.id) {
      <p>
        <b>{{ offer.program.name }} offers you a place.</b>
        It sees nothing of you until you accept.
        <a [routerLink]="['/enrollments', offer.program.id]"
          >Read the offer<span class="sr"> of {{ offer.program.name }}</span></a
        >
      </p>
    }
  `,
  styles: `
    p {
      margin-top: 20px;
      padding: 14px 0;
      border: solid var(--rule-strong);
      border-width: 1px 0;
    }
    a {
      display: inline-flex;
      align-items: center;
      min-height: 44px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Offers {
  readonly #view = inject(View);

  readonly #invitations = ownInvitations();
  protected readonly invitations = computed(() =>
    this.#invitations.hasValue() ? this.#invitations.value().invitations : [],
  );
  protected readonly open = computed(
    () => this.#view.facts()?.enrollments.filter(({ accepted, ended }) => !accepted && !ended) ?? [],
  );
}
