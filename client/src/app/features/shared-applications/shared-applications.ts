import { formatDate } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { dueWords } from '@cmio-pathway/shared/applications/due';
import { placeNow, stageOf } from '@cmio-pathway/shared/applications/moves';
import { isClosing, placeWords, stages } from '@cmio-pathway/shared/applications/stages';
import type { SharedApplication, SharedApplications } from '@cmio-pathway/shared/contracts/application-sharing';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import { ladder } from '@cmio-pathway/shared/explore';
import { problemOf } from '../../core/problem';
import { sharedApplications } from '../../data/applications';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import { StageLine } from '../../ui/stage-line';

const kinds: Record<SharedApplication['interviews'][number]['kind'], string> = {
  screen: 'Screening interview',
  panel: 'Panel interview',
  presentation: 'Presentation to the panel',
  visit: 'Visit',
  other: 'Interview',
};
const sources = { portal: 'a portal', network: 'the network', recruiter: 'a recruiter', internal: 'inside' } as const;
const states = { planned: '', held: ', held', cancelled: ', cancelled' } as const;

/** What somebody shares of their applications with the reader; that there may be more is said nowhere. */
@Component({
  selector: 'app-shared-applications',
  imports: [LoadFailure, Loading, RouterLink, StageLine],
  templateUrl: './shared-applications.html',
  styleUrl: './shared-applications.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SharedApplicationsPage {
  readonly #today = formatDate(new Date(), 'yyyy-MM-dd', 'en-US');

  readonly program = input.required<string>();
  readonly person = input.required<string>();

  protected readonly resource = sharedApplications(() => ({ program: this.program(), person: this.person() }));
  readonly #read = linkedSignal<SharedApplications | undefined, SharedApplications | undefined>({
    source: () => (this.resource.hasValue() ? this.resource.value() : undefined),
    computation: (read, before) => read ?? before?.value,
  });
  protected readonly isNowhere = computed(() => [403, 404].includes(problemOf(this.resource.error()).status));
  protected readonly name = computed(() => this.#read()?.person.name ?? '');
  protected readonly zone = Intl.DateTimeFormat().resolvedOptions().timeZone.replaceAll('_', ' ');
  protected readonly lines = computed(() => this.#read()?.applications.map((one) => this.#lineOf(one)));
  protected readonly finding = computed(() => {
    const count = this.lines()?.length ?? 0;
    if (count === 0) return 'Nothing is shared with you.';
    return `${this.name()} shares ${count === 1 ? 'an application' : `${count} applications`} with you.`;
  });

  #lineOf({ id, content, moves, interviews }: SharedApplication) {
    const now = placeNow(moves) ?? stages[0];
    const rung = ladder.find((one) => one.rung === content.rung)?.title;
    const facts: readonly (readonly [string, string])[] = [
      ['Rung', rung ?? ''],
      ['Reports to', content.reportsTo],
      ['EHR', content.ehr],
      ['Place', content.place],
      ['Size', content.size],
      ['Known from', content.source ? sources[content.source] : ''],
      ['Posting closes', content.closesOn ? formatPartial(content.closesOn) : ''],
    ];
    const texts: readonly (readonly [string, string])[] = [
      ['Mission', content.research.mission],
      ['Values', content.research.values],
      ['Challenges', content.research.challenges],
      ['Cover letter', content.letter],
      ...content.prepared.map(({ about, text }) => [about, text] as const),
      ['Text of the posting', content.posting],
    ];
    return {
      id,
      title: `${content.organisation}, ${content.role}`,
      at: stages.indexOf(stageOf(moves)),
      isClosed: isClosing(now),
      stands: placeWords[now].replace(' by you', ''),
      link: content.link,
      next:
        content.next && `${content.next.what}${content.next.on ? `, ${dueWords(content.next.on, this.#today)}` : ''}`,
      facts: facts.filter(([, value]) => value),
      texts: texts.filter(([, value]) => value),
      moves: moves.toReversed().map(({ to, on, words }) => ({
        says: `${placeWords[to].replace(' by you', '')}, ${formatPartial(on)}`,
        words,
      })),
      interviews: interviews.map(
        ({ kind, at, minutes, state }) =>
          `${kinds[kind]}, ${formatDate(at, 'd MMM yyyy, HH:mm', 'en-US')}, ${minutes} minutes${states[state]}`,
      ),
    };
  }
}
