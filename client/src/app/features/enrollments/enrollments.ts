import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ownEnrollments } from '../../data/enrollments';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import { stateOf } from './enrollment-words';

/** The programs one is in, was in, or is offered a place by. */
@Component({
  selector: 'app-enrollments',
  imports: [LoadFailure, Loading, RouterLink],
  template: `
    <h1>{{ finding() }}</h1>
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
  protected readonly state = stateOf;
  protected readonly finding = computed(() => {
    const offers = (this.read() ?? []).filter(({ acceptedAt, endedAt }) => !acceptedAt && !endedAt).length;
    if (offers > 0) return offers === 1 ? 'One offer waits for your answer.' : `${offers} offers wait for your answer.`;
    return 'Your programs';
  });
}
