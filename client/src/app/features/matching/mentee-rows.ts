import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MatchingChoices, MatchingPair, MatchingRound } from '@cmio-pathway/shared/contracts/matching';
import { GlyphIcon } from '../../ui/glyph';
import { Candidates } from './candidates';
import { PairScore } from './pair-score';
import { type MenteeRow, plural } from './round-view';

const PAGE = 50;

/** The mentees of a round with who is proposed to them; one of them is opened with the score and the short list. */
@Component({
  selector: 'app-mentee-rows',
  imports: [Candidates, GlyphIcon, PairScore, RouterLink],
  templateUrl: './mentee-rows.html',
  styleUrl: './matching.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MenteeRows {
  readonly round = input.required<MatchingRound>();
  readonly choices = input.required<MatchingChoices>();
  readonly rows = input.required<readonly MenteeRow[]>();
  readonly opened = input<string>();
  /** From 1. */
  readonly page = input(1);
  readonly open = input(true);
  readonly choose = output<MatchingChoices>();

  protected readonly pages = computed(() => Math.max(1, Math.ceil(this.rows().length / PAGE)));
  protected readonly at = computed(() => Math.min(Math.max(1, this.page()), this.pages()));
  protected readonly shown = computed(() => this.rows().slice((this.at() - 1) * PAGE, this.at() * PAGE));
  protected readonly plural = plural;

  /** A pin takes the place of another, and of what forbade the pair. */
  protected pin(pair: MatchingPair): void {
    const { pins, forbids } = this.choices();
    this.choose.emit({
      pins: [...pins.filter(({ mentee }) => mentee !== pair.mentee), pair],
      forbids: forbids.filter((one) => !same(one, pair)),
    });
  }

  protected unpin(pair: MatchingPair): void {
    const { pins, forbids } = this.choices();
    this.choose.emit({ pins: pins.filter((one) => !same(one, pair)), forbids });
  }

  protected forbid(pair: MatchingPair): void {
    const { pins, forbids } = this.choices();
    this.choose.emit({ pins: pins.filter((one) => !same(one, pair)), forbids: [...forbids, pair] });
  }

  protected allow(pair: MatchingPair): void {
    const { pins, forbids } = this.choices();
    this.choose.emit({ pins, forbids: forbids.filter((one) => !same(one, pair)) });
  }
}

const same = (one: MatchingPair, other: MatchingPair) => one.mentee === other.mentee && one.mentor === other.mentor;
