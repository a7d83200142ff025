import { formatDate } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  mentorshipViews,
  type MentorshipView,
  type ProgramMentorships,
} from '@cmio-pathway/shared/contracts/mentorship';
import { type MentorshipChoice, mentorChoices, programMentorships } from '../../data/mentorships';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import { BlockList } from './block-list';
import { LineActs } from './line-acts';
import { MentorList } from './mentor-list';
import { answerWords, compactWords, dayOf, lastDay, plural, reasons } from './mentorship-words';
import { RequestList } from './request-list';
import { TakingBack } from './taking-back';

const tabs = [
  ['none', 'Without a mentor'],
  ['proposed', 'Proposed'],
  ['active', 'Active'],
  ['paused', 'Paused'],
  ['ended', 'Ended'],
  ['mentors', 'Mentors'],
  ['requests', 'Requests'],
  ['apart', 'Set apart'],
] as const;
type View = (typeof tabs)[number][0];
const isList = (view: View): view is MentorshipView => (mentorshipViews as readonly string[]).includes(view);

/** Who mentors whom in a program: who has nobody, what is proposed, what rests, what has ended, and what was asked for. */
@Component({
  selector: 'app-program-mentorships',
  imports: [BlockList, LineActs, LoadFailure, Loading, MentorList, RequestList, RouterLink],
  providers: [TakingBack],
  templateUrl: './program-mentorships.html',
  styleUrl: './mentorships.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProgramMentorshipsPage {
  readonly #router = inject(Router);
  readonly #undo = inject(TakingBack);
  protected readonly today = formatDate(new Date(), 'yyyy-MM-dd', 'en-US');

  readonly program = input.required<string>();
  readonly view = input<string>();
  readonly search = input<string>();
  readonly after = input<string>();

  protected readonly shown = computed<View>(() => tabs.find(([is]) => is === this.view())?.[0] ?? 'none');
  protected readonly asked = computed(() => this.search()?.trim() ?? '');
  protected readonly choice = computed<MentorshipChoice>(() => {
    const view = this.shown();
    const list = isList(view);
    return {
      program: this.program(),
      state: list ? view : 'none',
      search: list ? this.asked() : '',
      after: list ? (this.after() ?? '') : '',
    };
  });
  protected readonly resource = programMentorships(this.choice);
  /** Whom a mentee can be given to. */
  protected readonly mentors = mentorChoices(this.program);
  protected readonly mentorChoices = computed(() => (this.mentors.hasValue() ? this.mentors.value() : []));
  /** What was read last stays on screen while the next is under way. */
  protected readonly read = linkedSignal<ProgramMentorships | undefined, ProgramMentorships | undefined>({
    source: () => (this.resource.hasValue() ? this.resource.value() : undefined),
    computation: (read, before) => read ?? before?.value,
  });
  protected readonly isList = computed(() => isList(this.shown()));
  protected readonly tabs = computed(() => {
    const counts = this.read()?.counts;
    return tabs.map(([is, label]) => ({
      is,
      label,
      count: !counts ? null : is === 'mentors' ? counts.over || null : is === 'apart' ? null : counts[is],
      word: is === 'mentors' ? 'carry too many' : '',
    }));
  });
  protected readonly finding = computed(() => {
    const counts = this.read()?.counts;
    if (!counts) return 'Mentorships';
    const parts = [
      counts.none > 0
        ? plural(counts.none, 'mentee has no mentor', 'mentees have no mentor')
        : 'Every mentee has a mentor',
      ...(counts.requests > 0 ? [plural(counts.requests, 'request waits', 'requests wait')] : []),
      ...(counts.over > 0 ? [plural(counts.over, 'mentor carries too many', 'mentors carry too many')] : []),
    ];
    return `${parts.join('; ')}.`;
  });
  protected readonly lines = computed(() =>
    (this.read()?.lines ?? []).map((line) => ({
      line,
      key: `${line.mentee.id} ${line.mentor?.id} ${line.from}`,
      who: line.mentor ? `${line.mentor.name}${line.primary ? '' : ', further mentor'}` : '',
      facts: this.#facts(line),
    })),
  );

  #facts(line: ProgramMentorships['lines'][number]): string {
    const view = this.shown();
    if (view === 'none') return line.cohort ?? '';
    if (view === 'proposed') return `${answerWords(line)}; from ${dayOf(line.from!)}`;
    if (view === 'ended')
      return `${dayOf(line.from!)} to ${lastDay(line.until!)}. ${line.reason ? reasons[line.reason] : 'No reason noted'}`;
    return [
      `Since ${dayOf(line.from!)}`,
      ...(line.until ? [`until ${lastDay(line.until)}`] : []),
      ...(view === 'paused'
        ? [line.pausedUntil ? `pauses until ${lastDay(line.pausedUntil)}` : 'pauses until resumed']
        : []),
      ...(line.cover ? [`${line.cover.person.name} stands in until ${lastDay(line.cover.until!)}`] : []),
      compactWords(line.compact),
    ].join('; ');
  }

  protected find(event: Event): void {
    event.preventDefault();
    const field = (event.currentTarget as HTMLFormElement).elements.namedItem('search') as HTMLInputElement;
    void this.#router.navigate([], {
      queryParams: { search: field.value.trim() || null, after: null },
      queryParamsHandling: 'merge',
    });
  }

  protected done({ said, undo }: { said: string; undo: () => Promise<void> }): void {
    this.reload();
    this.#undo.offer(said, undo, () => this.reload());
  }

  protected reload(): void {
    this.resource.reload();
    this.mentors.reload();
  }
}
