import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output } from '@angular/core';
import type { MatchingRound } from '@cmio-pathway/shared/contracts/matching';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import { GlyphIcon } from '../../ui/glyph';
import { namesIn, plural, type RoundView } from './round-view';

/** What publishing would do, pair by pair, and once it is done what became of each. */
@Component({
  selector: 'app-publish',
  imports: [GlyphIcon],
  templateUrl: './publish.html',
  styleUrl: './matching.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Publish {
  readonly round = input.required<MatchingRound>();
  readonly view = input.required<RoundView>();
  readonly busy = input(false);
  readonly publish = output<string[]>();
  readonly withdraw = output();

  protected readonly plural = plural;
  protected readonly day = (instant: string) => formatPartial(instant.slice(0, 10));
  protected readonly nameOf = computed(() => namesIn(this.round()));
  protected readonly pairs = computed(() => this.view().mentees.filter(({ mentor }) => mentor !== null));
  protected readonly chosen = linkedSignal<ReadonlySet<string>>(
    () => new Set(this.pairs().map(({ mentee }) => mentee.person.id)),
  );
  protected readonly asked = computed(() => {
    const chosen = this.pairs().filter(({ mentee }) => this.chosen().has(mentee.person.id));
    const mentors = new Set(chosen.map(({ mentor }) => mentor!.person.id)).size;
    return `${plural(chosen.length, 'mentee', 'mentees')} and ${plural(mentors, 'mentor', 'mentors')}`;
  });
  protected readonly states = computed(() => {
    const nameOf = this.nameOf();
    return (this.round().published?.pairs ?? [])
      .map((pair) => ({ ...pair, names: `${nameOf(pair.mentee)} with ${nameOf(pair.mentor)}`, ...stateOf(pair) }))
      .toSorted((one, other) => one.names.localeCompare(other.names));
  });

  protected tick(id: string): void {
    const others = [...this.chosen()].filter((other) => other !== id);
    this.chosen.set(new Set(this.chosen().has(id) ? others : [...others, id]));
  }

  protected tickAll(all: boolean): void {
    this.chosen.set(new Set(all ? this.pairs().map(({ mentee }) => mentee.person.id) : []));
  }
}

type Put = NonNullable<MatchingRound['published']>['pairs'][number];

const stateOf = ({ state, refused, menteeAgreed, mentorAgreed }: Put) => {
  if (refused === 'paired') return { glyph: 'waived' as const, words: 'Not asked: they are paired already' };
  if (refused === 'waiting') return { glyph: 'waived' as const, words: 'Not asked: they are asked already' };
  if (refused === 'changed') return { glyph: 'waived' as const, words: 'Not asked: this can no longer be proposed' };
  if (state === 'agreed') return { glyph: 'verified' as const, words: 'Both agreed' };
  if (state === 'declined_by_mentee') return { glyph: 'not-met' as const, words: 'Declined by the mentee' };
  if (state === 'declined_by_mentor') return { glyph: 'not-met' as const, words: 'Declined by the mentor' };
  if (state === 'withdrawn') return { glyph: 'waived' as const, words: 'Taken back' };
  if (menteeAgreed) return { glyph: 'waiting' as const, words: 'The mentee agreed; the mentor is asked' };
  if (mentorAgreed) return { glyph: 'waiting' as const, words: 'The mentor agreed; the mentee is asked' };
  return { glyph: 'waiting' as const, words: 'Both are asked' };
};
