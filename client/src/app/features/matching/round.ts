import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import { Router, RouterLink } from '@angular/router';
import type { MatchingChoices } from '@cmio-pathway/shared/contracts/matching';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import { propose, runChanges } from '@cmio-pathway/shared/matching';
import { kept } from '../../core/kept';
import { sentenceOf } from '../../core/problem';
import { Matching, matchingRound } from '../../data/matching';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import { MenteeRows } from './mentee-rows';
import { MentorPlaces } from './mentor-places';
import { Publish } from './publish';
import { findingOf, plural, roundView, type Show, shownMentees, shows } from './round-view';
import { RunsCompared } from './runs-compared';

const views = [
  { id: 'mentees', words: 'Mentees' },
  { id: 'mentors', words: 'Mentors' },
  { id: 'compare', words: 'Compare' },
  { id: 'publish', words: 'Publish' },
] as const;
const showWords: Record<Show, string> = { all: 'All', left: 'Left without', pinned: 'Pinned', changed: 'Changed' };

/** One round of matching: who is proposed to whom and why, what an admin decides otherwise, and what is put to both sides. */
@Component({
  selector: 'app-matching-round',
  imports: [LoadFailure, Loading, MenteeRows, MentorPlaces, Publish, RouterLink, RunsCompared],
  templateUrl: './round.html',
  styleUrl: './matching.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MatchingRoundPage {
  readonly #matching = inject(Matching);
  readonly #router = inject(Router);
  readonly #bar = inject(MatSnackBar);

  readonly program = input.required<string>();
  readonly round = input.required<string>();
  readonly view = input<string>();
  readonly show = input<string>();
  readonly search = input<string>();
  readonly mentee = input<string>();
  readonly page = input<string>();
  readonly run = input<string>();
  readonly against = input<string>();

  protected readonly views = views;
  protected readonly plural = plural;
  protected readonly day = (instant: string) => formatPartial(instant.slice(0, 10));
  protected readonly resource = matchingRound(() => ({ program: this.program(), round: this.round() }));
  protected readonly read = kept(this.resource);
  protected readonly at = computed(() => views.find(({ id }) => id === this.view())?.id ?? 'mentees');
  protected readonly shownAs = computed(() => shows.find((one) => one === this.show()) ?? 'all');
  protected readonly result = computed(() => {
    const round = this.read();
    return round && roundView(round, this.run() ? Number(this.run()) : undefined);
  });
  protected readonly finding = computed(() => {
    const result = this.result();
    return result ? findingOf(result.mentees) : 'Round of matching';
  });
  protected readonly filters = computed(() =>
    shows.map((id) => ({ id, words: showWords[id], count: shownMentees(this.result()?.mentees ?? [], id, '').length })),
  );
  protected readonly rows = computed(() =>
    shownMentees(this.result()?.mentees ?? [], this.shownAs(), this.search() ?? ''),
  );
  protected readonly other = computed(() => {
    const result = this.result();
    const runs = this.read()?.runs ?? [];
    return runs.find((one) => String(one.number) === this.against() && one !== result?.run) ?? result?.before;
  });
  protected readonly pageAt = computed(() => Number(this.page()) || 1);
  protected readonly mayChoose = computed(() => (this.result()?.isLatest ?? false) && !this.read()?.published);
  protected readonly busy = signal(false);
  protected readonly refused = signal<string | null>(null);

  protected find(event: Event): void {
    const search = (event.target as HTMLInputElement).value.trim() || null;
    void this.#router.navigate([], {
      queryParams: { search, page: null },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  /** Runs again with other pins and forbids, and says what it changed. */
  protected async choose({ pins, forbids }: MatchingChoices): Promise<void> {
    const before = this.read()!.runs[0]!;
    await this.try(async () => {
      await this.#matching.run(this.program(), this.round(), { after: before.number, pins, forbids });
      const { pairs } = propose(this.read()!.input, { pins, forbids });
      this.resource.reload();
      const changed = runChanges(before.pairs, pairs).length;
      const words = changed === 0 ? 'Nothing else changed.' : `${plural(changed, 'proposal', 'proposals')} changed.`;
      this.#bar
        .open(`Ran again. ${words}`, 'Take back', { duration: 10_000 })
        .onAction()
        .subscribe(() => void this.choose({ pins: before.pins, forbids: before.forbids }));
    });
  }

  protected async publish(mentees: string[]): Promise<void> {
    await this.try(async () => {
      const run = this.read()!.runs[0]!.number;
      const { proposed, refused } = await this.#matching.publish(this.program(), this.round(), { run, mentees });
      const not = refused === 0 ? '' : ` ${plural(refused, 'pair', 'pairs')} could not be proposed.`;
      this.resource.reload();
      this.#bar.open(`Both sides of ${plural(proposed, 'pair', 'pairs')} are asked.${not}`, 'Close', {
        duration: 8000,
      });
    });
  }

  protected async withdraw(): Promise<void> {
    await this.try(async () => {
      const { withdrawn, answered } = await this.#matching.withdraw(this.program(), this.round());
      const rest = answered === 0 ? '' : ` ${answered} had been answered and stay.`;
      this.resource.reload();
      this.#bar.open(`${plural(withdrawn, 'proposal', 'proposals')} taken back.${rest}`, 'Close', { duration: 8000 });
    });
  }

  private async try(act: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.refused.set(null);
    try {
      await act();
    } catch (error) {
      this.refused.set(sentenceOf(error));
      this.resource.reload();
    } finally {
      this.busy.set(false);
    }
  }
}
