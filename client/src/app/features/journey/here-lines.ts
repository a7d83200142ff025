import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import { logOffers } from '@cmio-pathway/shared/happened/log-offers';
import { ownCheckIns } from '../../data/check-ins';
import { happenedHere } from '../../data/happened';
import { meetingsOf } from '../../data/meetings';

/** One line each, and only when there is something: the next meeting, what happened here and can be logged, a check-in that is due. */
@Component({
  selector: 'app-here-lines',
  imports: [RouterLink],
  template: `
    @if (lines().length > 0) {
      <ul>
        @for (line of lines(); track line.to) {
          <li>
            <a [routerLink]="line.to">{{ line.says }}</a>
          </li>
        }
      </ul>
    }
  `,
  styles: `
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 0 24px;
      margin-top: 8px;
    }
    a {
      display: inline-flex;
      align-items: center;
      min-height: 32px;
    }
    @media (max-width: 839px) {
      a {
        min-height: 48px;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HereLines {
  readonly #meetings = meetingsOf(
    () => 'me',
    () => 'open',
  );
  readonly #happened = happenedHere();
  readonly #checkIns = ownCheckIns();

  protected readonly lines = computed(() => {
    const meetings = this.#meetings.hasValue() ? this.#meetings.value().meetings : [];
    const offers = this.#happened.hasValue() ? logOffers(this.#happened.value()).filter((one) => !one.isPutAway) : [];
    const due = this.#checkIns.hasValue() ? this.#checkIns.value().checkIns.filter((one) => one.answer === null) : [];
    const waiting = meetings.filter(({ turn }) => turn === 'mentee');
    const next = meetings
      .filter(({ startsAt }) => startsAt !== null && Date.parse(startsAt) > Date.now())
      .toSorted((a, b) => Date.parse(a.startsAt!) - Date.parse(b.startsAt!))[0];
    return [
      ...(waiting.length > 0
        ? [{ to: '/meetings', says: `${waiting[0]!.mentor.name} proposes a meeting: answer` }]
        : []),
      ...(next && waiting.length === 0
        ? [
            {
              to: `/meetings/${next.id}`,
              says: `Next meeting: ${spoken.format(new Date(next.startsAt!))} with ${next.mentor.name}`,
            },
          ]
        : []),
      ...(offers.length > 0
        ? [
            {
              to: '/happened-here',
              says: `${offers.length} ${offers.length === 1 ? 'thing' : 'things'} happened here: log ${offers.length === 1 ? 'it' : 'them'}`,
            },
          ]
        : []),
      ...(due.length > 0
        ? [{ to: '/check-ins', says: 'How does your mentorship go? Twice a year, for you alone' }]
        : []),
    ];
  });
}

const spoken = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});
