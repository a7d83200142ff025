import { formatDate } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { RouterLink } from '@angular/router';
import { wayOf } from '@cmio-pathway/shared/pathway/way';
import { standingOfRecords } from '@cmio-pathway/shared/record/standing';
import { words } from '@cmio-pathway/shared/record/words';
import { problemOf } from '../../core/problem';
import { ownJourney } from '../../data/journey';
import { ownRecord } from '../../data/milestones';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import { StateTag } from '../../ui/state-tag';
import { AskReader } from './ask-reader';
import { ConfinedLine } from './confined-line';
import { ContentView } from './content-view';
import { Decisions } from './decisions';
import { RecordActs } from './record-acts';
import { day, milestoneOf, recordNow } from './record-now';
import { Versions } from './versions';

/** One record of one's own: what it says, whose turn it is, and everything that became of it. */
@Component({
  selector: 'app-record',
  imports: [
    AskReader,
    ConfinedLine,
    ContentView,
    Decisions,
    LoadFailure,
    Loading,
    RecordActs,
    RouterLink,
    StateTag,
    Versions,
  ],
  templateUrl: './record.html',
  styleUrl: './record.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RecordPage {
  readonly id = input.required<string>();
  /** The program somebody of which would read it: what they would see is shown. */
  readonly ask = input<string>();

  protected readonly resource = ownRecord(this.id);
  /** The notes on its milestone, and the programs it can be submitted to. */
  protected readonly journey = ownJourney();
  protected readonly day = day;
  readonly #today = formatDate(new Date(), 'yyyy-MM-dd', 'en-US');

  protected readonly record = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  protected readonly facts = computed(() => (this.journey.hasValue() ? this.journey.value() : undefined));
  protected readonly isNowhere = computed(() => problemOf(this.resource.error()).status === 404);
  protected readonly milestone = computed(() => {
    const record = this.record();
    return record && milestoneOf(record);
  });
  /** What each record is beside all others: some end with what is asked for beside them. */
  readonly #standings = computed(() => {
    const facts = this.facts();
    return facts && standingOfRecords({ ...facts, way: wayOf(facts) }, this.#today);
  });
  protected readonly now = computed(() => {
    const record = this.record();
    const beside = record && this.#standings()?.get(record.id);
    return record && recordNow(record, this.#today, beside);
  });
  protected readonly finding = computed(() => {
    const record = this.record();
    const now = this.now();
    return record && now
      ? `${this.milestone()?.title ?? record.milestone}: ${words[now.standing].word.toLowerCase()}`
      : 'A record';
  });
  protected readonly notes = computed(
    () => this.facts()?.notes.filter(({ milestone }) => milestone === this.record()?.milestone) ?? [],
  );
  protected readonly opens = computed(
    () => this.facts()?.enrollments.filter(({ accepted, ended }) => accepted && !ended) ?? [],
  );

  protected readonly asking = computed(() =>
    this.record()?.confined && this.now()?.canSubmit ? this.ask() : undefined,
  );

  constructor() {
    const title = inject(Title);
    effect(() => title.setTitle(`${this.milestone()?.title ?? 'Record'} · CMIO Pathway`));
  }

  protected again(): void {
    this.resource.reload();
    this.journey.reload();
  }
}
