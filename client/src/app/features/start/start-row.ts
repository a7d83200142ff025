import { DatePipe } from '@angular/common';
import {
  ChangeDetectionStrategy,
  ChangeDetectorRef,
  Component,
  ElementRef,
  computed,
  inject,
  input,
  output,
} from '@angular/core';
import type { Milestone } from '@cmio-pathway/shared/pathway/model';
import { Retraction } from './retraction';
import { StartEntry } from './start-entry';
import { StartEvidence } from './start-evidence';
import { StartRows } from './start-rows';
import { type TypedRow, emptyRow, isUntouched } from './typed-row';

/** One milestone: ticked or not, when it was, and what of it is in the record. */
@Component({
  selector: 'app-start-row',
  imports: [DatePipe, StartEntry, StartEvidence],
  templateUrl: './start-row.html',
  styleUrl: './start-row.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
  // Focusable, so that a click on its own words is not taken for leaving it.
  host: { tabindex: '-1', '(focusout)': 'left()' },
})
export class StartRow {
  readonly #rows = inject(StartRows);
  readonly #retraction = inject(Retraction);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly #changes = inject(ChangeDetectorRef);

  readonly milestone = input.required<Milestone>();
  /** Saved by Enter: the reader wants the next row. */
  readonly next = output();

  protected readonly id = computed(() => this.milestone().id);
  protected readonly entries = computed(() => this.#rows.entriesOf(this.id()));
  protected readonly covering = computed(() => this.#rows.covering().get(this.id()));
  protected readonly typed = computed(() => this.#rows.typed()[this.id()]);
  protected readonly row = computed(() => this.typed() ?? emptyRow);
  protected readonly failure = computed(() => this.#rows.failures()[this.id()] ?? {});
  protected readonly saving = computed(() => this.#rows.saving().includes(this.id()));
  protected readonly savedAt = computed(() => this.#rows.savedAt()[this.id()]);
  /** What is decided or waits is not ticked off here; nor is what has several entries. */
  protected readonly fixed = computed(
    () => this.entries().length > 1 || this.entries().some(({ state }) => state !== 'logged'),
  );
  protected readonly another = computed(
    () => this.entries().length > 0 && this.milestone().counts !== 'once' && !this.typed(),
  );

  protected tick(checked: boolean): void {
    if (checked) return this.open();
    const [entry] = this.entries();
    if (this.typed()) this.#retraction.forget(this.id(), this.milestone().title);
    else if (entry) void this.#retraction.take(entry, this.milestone().title);
  }

  protected open(): void {
    this.#rows.change(this.id(), {});
    // Drawn at once, so that what is typed next lands in the field.
    this.#changes.detectChanges();
    this.#focus('input[name=from]');
  }

  protected leaveOut(): void {
    this.#focus('input.tick');
    this.tick(false);
  }

  protected change(patch: Partial<TypedRow>): void {
    this.#rows.change(this.id(), patch);
  }

  protected async enter(event: Event): Promise<void> {
    event.preventDefault();
    if (await this.#rows.save(this.milestone())) this.next.emit();
  }

  /** Leaving the row saves it, once something is typed. */
  protected left(): void {
    setTimeout(() => {
      const row = this.typed();
      if (!row || isUntouched(row) || this.#host.nativeElement.contains(document.activeElement)) return;
      void this.#rows.save(this.milestone());
    });
  }

  #focus(selector: string): void {
    this.#host.nativeElement.querySelector<HTMLElement>(selector)?.focus();
  }
}
