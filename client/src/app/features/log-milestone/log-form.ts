import { formatDate } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
  untracked,
  type OnInit,
} from '@angular/core';
import { type FieldTree, type ValidationError, form, submit } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { readiness } from '@cmio-pathway/shared/advice/readiness';
import type { DraftContent, MilestoneRecord } from '@cmio-pathway/shared/contracts/milestone';
import { LucideX } from '@lucide/angular';
import { SavedLine } from '../../ui/saved-line';
import { Criteria } from './criteria';
import { typedFromPinned } from './draft-content';
import { DraftConflict } from './draft-conflict';
import { EvidenceField } from './evidence-field';
import { LogEnding } from './log-ending';
import type { OpenLog } from './log-opening';
import { logSchema } from './log-schema';
import { LogSending } from './log-sending';
import { LogWay } from './log-way';
import { MilestonePicker } from './milestone-picker';
import { occurrencesOf } from './occurrences';
import { onlyYoursWords, openEnrollments, readerOf } from './reader';
import type { Place, Refusal } from './refusals';
import { Uploads } from './uploads';
import { WhenFields } from './when-fields';

/** Three answers: which milestone, when, and what shows it. */
@Component({
  selector: 'app-log-form',
  imports: [Criteria, DraftConflict, EvidenceField, LucideX, MilestonePicker, RouterLink, SavedLine, WhenFields],
  providers: [Uploads],
  templateUrl: './log-form.html',
  styleUrl: './log-form.css',
  host: {
    '(keydown.control.enter)': 'sendByKey($event)',
    '(keydown.meta.enter)': 'sendByKey($event)',
    '(window:pagehide)': 'log().keeper.keepHere()',
    '(window:online)': 'log().keeper.flush()',
  },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LogForm implements OnInit {
  readonly #sending = inject(LogSending);
  readonly #ending = inject(LogEnding);
  readonly #way = inject(LogWay);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly #injector = inject(Injector);
  readonly #destroyed = inject(DestroyRef);
  readonly #today = formatDate(new Date(), 'yyyy-MM-dd', 'en-US');
  protected readonly uploads = inject(Uploads);

  readonly log = input.required<OpenLog>();

  protected readonly content = linkedSignal(() => this.log().keeper.content());
  readonly #asksReview = signal(false);
  protected readonly fields: FieldTree<DraftContent> = form(
    this.content,
    logSchema(this.#asksReview, (id) => this.#way.milestone(id)),
  );

  protected readonly record = linkedSignal(() => this.log().record);
  /** A version somebody added to the record while this was being written. */
  protected readonly newer = signal<MilestoneRecord | null>(null);
  protected readonly failure = signal('');
  /** Nothing can be sent while somebody decides on the version before. */
  protected readonly isWaiting = computed(() => this.record()?.state === 'submitted');
  protected readonly isSending = signal(false);
  /** The record the server named as the one there can be; another milestone clears it. */
  readonly #refusedFor = linkedSignal<string | null, string | null>({
    source: () => this.content().milestone,
    computation: () => null,
  });

  protected readonly milestone = computed(() => this.#way.milestone(this.content().milestone));
  protected readonly kind = computed(() => this.milestone()?.when ?? 'day');
  protected readonly before = computed(() => {
    const milestone = this.milestone();
    return milestone ? occurrencesOf(milestone, this.log().journey.records, this.content().record) : null;
  });
  protected readonly existing = computed(() => {
    const before = this.before();
    return before && 'existing' in before ? before.existing.id : this.#refusedFor();
  });
  protected readonly times = computed(() => {
    const before = this.before();
    return before && 'sentence' in before ? before.sentence : '';
  });
  /** What usually comes first, of something new. Advice alone: it can be sent all the same. */
  protected readonly notYet = computed(() => {
    const milestone = this.milestone();
    const { record, renews } = this.content();
    if (!milestone || record || renews) return null;
    return readiness(milestone, { ...this.log().journey, way: this.#way.way() }, this.#today).words;
  });
  /** Nobody else sees it, nor what renews it: it is submitted from its own page, after reading what its reader would. */
  protected readonly onlyYours = computed(() => {
    const renewed = this.log().journey.records.find(({ id }) => id === this.content().renews);
    return !!this.record()?.confined || !!renewed?.confined;
  });
  protected readonly programs = computed(() => (this.onlyYours() ? [] : openEnrollments(this.log().journey)));
  protected readonly program = linkedSignal(() => this.programs()[0]?.program.id ?? null);
  protected readonly asked = computed(() => this.programs().find(({ program }) => program.id === this.program()));
  protected readonly reader = computed(() => (this.onlyYours() ? onlyYoursWords : readerOf(this.asked())));
  protected readonly heading = computed(() =>
    this.record() ? 'Revise a milestone' : this.content().renews ? 'Renew a milestone' : 'Log a milestone',
  );
  protected readonly milestoneFault = computed(() => {
    const state = this.fields.milestone();
    return state.touched() ? state.errors()[0]?.message : undefined;
  });
  protected readonly returned = computed(() => {
    const record = this.record();
    const last =
      record?.state === 'returned' ? record.reviews.find(({ decision }) => decision === 'returned') : undefined;
    return last && { on: formatDate(last.at, 'd MMM', 'en-US'), by: last.by.name, note: last.note };
  });
  protected readonly met = computed(() => {
    const met = this.log().keeper.met();
    if (met)
      return { theirs: met.content, is: `On the server, saved ${formatDate(met.savedAt, 'd MMM, HH:mm', 'en-US')}` };
    const newest = this.newer()?.versions[0];
    return (
      newest && {
        theirs: { ...this.content(), ...typedFromPinned(newest.content) },
        is: `Version ${newest.number}, ${formatDate(newest.createdAt, 'd MMM, HH:mm', 'en-US')}`,
      }
    );
  });
  protected readonly nameOf = (id: string) => this.uploads.nameOf(id);

  constructor() {
    effect(() => {
      const content = this.content();
      untracked(() => this.log().keeper.change(content));
    });
    this.#destroyed.onDestroy(() => this.log().keeper.leave());
  }

  ngOnInit(): void {
    this.uploads.know(this.log().files);
  }

  protected choose(milestone: string): void {
    this.content.update((content) => ({ ...content, milestone }));
  }

  protected async resolve(chosen: DraftContent): Promise<void> {
    const newer = this.newer();
    if (newer) {
      this.uploads.know(newer.versions[0]?.content.files ?? []);
      this.record.set(newer);
      this.newer.set(null);
      this.content.set(chosen);
    } else await this.log().keeper.resolve(chosen);
  }

  protected sendByKey(event: Event): void {
    event.preventDefault();
    void this.send(this.programs().length > 0);
  }

  protected async send(review: boolean): Promise<void> {
    if (this.isSending() || this.isWaiting()) return;
    this.failure.set('');
    this.#asksReview.set(review);
    if (this.uploads.isGoing()) return this.failure.set('A file is still on its way. Wait for it, or cancel it.');
    if (this.met()) return this.failure.set('Choose between the two texts first.');
    this.isSending.set(true);
    await submit(this.fields, { action: () => this.#send(review), onInvalid: () => undefined });
    this.isSending.set(false);
    this.#focusFirstFault();
  }

  protected async discard(): Promise<void> {
    this.failure.set(await this.#ending.discard(this.log(), this.milestone()));
  }

  async #send(review: boolean): Promise<ValidationError.WithOptionalFieldTree[]> {
    const { keeper } = this.log();
    await keeper.flush();
    const milestone = this.milestone()!;
    const submitTo = review ? this.program() : null;
    const sent = await this.#sending.send({
      milestone,
      content: this.content(),
      record: this.record(),
      submitTo,
      draft: keeper.id(),
    });
    if ('refusals' in sent) return this.#atTheirFields(sent.refusals);
    if ('existing' in sent) this.#refusedFor.set(sent.existing);
    else if ('newer' in sent) this.newer.set(sent.newer);
    else
      await this.#ending.done(
        this.log(),
        milestone,
        submitTo ? `Submitted. ${this.reader()}` : this.onlyYours() ? 'Kept. Only you see it.' : 'Kept as stated.',
      );
    return [];
  }

  #atTheirFields(refusals: readonly Refusal[]): ValidationError.WithOptionalFieldTree[] {
    const placed = refusals.map(({ place, sentence }) => ({
      kind: 'refused',
      message: sentence,
      fieldTree: this.#fieldAt(place),
    }));
    const rest = placed.filter(({ fieldTree }) => !fieldTree).map(({ message }) => message);
    this.failure.set(rest.join(' '));
    return placed.filter(({ fieldTree }) => fieldTree);
  }

  #fieldAt(place: Place) {
    if (place.field === 'page') return undefined;
    if (place.field === 'link') return this.fields.links[place.at]?.url;
    return place.field === 'file' ? this.fields.files[place.at] : this.fields[place.field];
  }

  #focusFirstFault(): void {
    if (this.#destroyed.destroyed) return;
    const find = () =>
      this.#host.nativeElement.querySelector<HTMLElement>('[aria-invalid="true"], .failure, .conflict input:checked');
    afterNextRender(() => find()?.focus(), { injector: this.#injector });
  }
}
