import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output, signal } from '@angular/core';
import type { MatchingChoices, MatchingInput, MatchingPair } from '@cmio-pathway/shared/contracts/matching';
import { type Candidate, conflictKinds, shortList } from '@cmio-pathway/shared/matching';
import { PairScore } from './pair-score';

const SHORT = 5;

/** The short list of one mentee: who could mentor them, how well, and what stands against the others. */
@Component({
  selector: 'app-candidates',
  imports: [PairScore],
  templateUrl: './candidates.html',
  styleUrl: './matching.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Candidates {
  readonly input = input.required<MatchingInput>();
  readonly choices = input.required<MatchingChoices>();
  readonly mentee = input.required<string>();
  /** The mentor of the result. */
  readonly proposed = input<string | null>(null);
  /** False where nothing can be decided any more. */
  readonly open = input(true);
  readonly pin = output<MatchingPair>();
  readonly unpin = output<MatchingPair>();
  readonly forbid = output<MatchingPair>();
  readonly allow = output<MatchingPair>();

  readonly #all = computed(() => shortList(this.input(), this.choices(), this.mentee()));
  protected readonly whole = linkedSignal({ source: this.mentee, computation: () => false });
  protected readonly shown = computed(() => (this.whole() ? this.#all() : this.#all().slice(0, SHORT)));
  protected readonly more = computed(() => this.#all().length - this.shown().length);
  protected readonly opened = signal<string | null>(null);
  protected readonly name = computed(
    () => this.input().mentees.find(({ person }) => person.id === this.mentee())?.person.name ?? '',
  );

  protected of({ mentor }: Candidate): MatchingPair {
    return { mentee: this.mentee(), mentor: mentor.person.id };
  }

  protected isPinned(one: Candidate): boolean {
    return this.choices().pins.some((pin) => pin.mentee === this.mentee() && pin.mentor === one.mentor.person.id);
  }

  protected isForbidden({ conflicts }: Candidate): boolean {
    return conflicts.some(({ kind }) => kind === 'forbidden');
  }

  /** An admin may decide otherwise than some conflicts, and not than others. */
  protected mayPin({ conflicts }: Candidate): boolean {
    return conflicts.every(({ kind }) => conflictKinds[kind].byPin);
  }

  protected toggle(id: string): void {
    this.opened.update((before) => (before === id ? null : id));
  }
}
