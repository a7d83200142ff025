import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { dueWords } from '@cmio-pathway/shared/applications/due';
import { groupsOf } from '@cmio-pathway/shared/applications/groups';
import { stageOf } from '@cmio-pathway/shared/applications/moves';
import { placeWords } from '@cmio-pathway/shared/applications/stages';
import type { ApplicationLine } from '@cmio-pathway/shared/contracts/application';
import { ownApplications } from '../../data/applications';
import { View } from './view';

/** At step 12 of one's own Journey: the applications that are open, and what comes next. Nobody else's view of it asks for them. */
@Component({
  selector: 'app-applications-line',
  imports: [RouterLink],
  template: `
    @if (says(); as says) {
      <p>
        <a routerLink="/applications">{{ says.count }}</a>
        @if (says.more > 0) {
          <span class="cap">The first {{ says.first.length }} are here.</span>
        }
      </p>
      @if (says.first.length > 0) {
        <ul aria-label="Open applications, the furthest first">
          @for (one of says.first; track one.id) {
            <li>
              <a [routerLink]="['/applications', one.id]">{{ one.organisation }}</a>
              <span>{{ one.stands }}</span>
              <span class="cap">{{ one.next }}</span>
            </li>
          }
        </ul>
      }
    }
  `,
  styles: `
    p,
    li {
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
      min-height: 24px;
      overflow-wrap: anywhere;
    }
    p a {
      min-height: 32px;
      font: var(--strong);
    }
    li span {
      overflow-wrap: anywhere;
    }
    @media (max-width: 839px) {
      p a,
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

/** As many as fit at a step; the rest stands on the page of applications. */
const FEW = 5;

export interface ApplicationsSay {
  count: string;
  first: readonly { id: string; organisation: string; stands: string; next: string }[];
  more: number;
}

/** How many are open, and the furthest of them with their stage and next action. */
export const applicationsSay = (all: readonly ApplicationLine[], today: string): ApplicationsSay => {
  const { me, them } = groupsOf(all.filter(({ archivedAt }) => archivedAt === null));
  const open = [...me, ...them];
  return {
    count: countWords(open.length, all.length),
    first: open.slice(0, FEW).map(({ id, organisation, role, moves, next }) => ({
      id,
      organisation,
      stands: `${role}, ${placeWords[stageOf(moves)].toLowerCase()}`,
      next: next ? [next.what, next.on && dueWords(next.on, today)].filter(Boolean).join(', ') : '',
    })),
    more: Math.max(0, open.length - FEW),
  };
};

const countWords = (open: number, all: number): string => {
  if (open > 0) return `${open} ${open === 1 ? 'application is' : 'applications are'} open`;
  return all > 0 ? 'No application is open' : 'Your applications stand here once you add one';
};
