import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type ApplicationLine, dueWords, firstDay, waitsFor } from '@cmio-pathway/shared';
import { ownApplications } from '../../data/applications';
import { View } from './view';

/** At step 12 of one's own Journey: how many applications are open, and what comes next. Nobody else's view of it asks for them. */
@Component({
  selector: 'app-applications-line',
  imports: [RouterLink],
  template: `
    @if (says(); as says) {
      <p>
        <a routerLink="/applications">{{ says.count }}</a>
        @if (says.next) {
          <span class="cap">{{ says.next }}</span>
        }
      </p>
    }
  `,
  styles: `
    p {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 12px;
      padding: 8px 0;
      border-bottom: 1px solid var(--rule);
    }
    a {
      display: inline-flex;
      align-items: center;
      min-height: 32px;
      font: var(--strong);
    }
    @media (max-width: 839px) {
      a {
        min-height: 48px;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ApplicationsLine {
  readonly #view = inject(View);
  readonly #own = ownApplications(() => this.#view.seen() === null);

  protected readonly says = computed(() => {
    if (!this.#own.hasValue()) return null;
    return applicationsSay(this.#own.value().applications, this.#view.today);
  });
}

/** How many are open, and the next dated thing to do about one of them. */
export const applicationsSay = (all: readonly ApplicationLine[], today: string): { count: string; next: string } => {
  const open = all.filter((line) => line.archivedAt === null && waitsFor(line) !== 'closed');
  const [first] = open
    .filter(({ next }) => Boolean(next?.on))
    .toSorted((a, b) => (firstDay(a.next!.on!) < firstDay(b.next!.on!) ? -1 : 1));
  const count =
    open.length === 0
      ? all.length === 0
        ? 'Your applications stand here once you add one'
        : 'No application is open'
      : `${open.length} ${open.length === 1 ? 'application is' : 'applications are'} open`;
  return {
    count,
    next: first ? `${first.organisation}: ${first.next!.what}, ${dueWords(first.next!.on, today)}` : '',
  };
};
