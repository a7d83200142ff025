import { Combobox, ComboboxPopup, ComboboxWidget } from '@angular/aria/combobox';
import { Listbox, Option } from '@angular/aria/listbox';
import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  afterRenderEffect,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { LucideChevronDown } from '@lucide/angular';
import { choicesFor } from './choices';
import { LogWay } from './log-way';

/** Finds a milestone among all of the way by typing, grouped by step, with the keyboard alone. */
@Component({
  selector: 'app-milestone-picker',
  imports: [Combobox, ComboboxPopup, ComboboxWidget, Listbox, LucideChevronDown, Option],
  templateUrl: './milestone-picker.html',
  styleUrl: './milestone-picker.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MilestonePicker {
  readonly #way = inject(LogWay);

  readonly value = input.required<string | null>();
  readonly fault = input<string>();
  /** A record's milestone stays what it is in every version. */
  readonly fixed = input(false);
  readonly chosen = output<string>();
  readonly left = output();

  protected readonly count = computed(() => this.#way.way().milestones.length);
  protected readonly milestone = computed(() => this.#way.milestone(this.value()));
  protected readonly title = computed(() => this.milestone()?.title ?? '');
  protected readonly search = linkedSignal(() => this.title());
  protected readonly open = signal(false);
  /** Opening on a chosen milestone shows all of them, not only itself. */
  protected readonly choices = computed(() =>
    choicesFor(this.#way.way(), this.search() === this.title() ? '' : this.search()),
  );
  protected readonly picked = linkedSignal(() => (this.value() ? [this.value()!] : []));
  protected readonly found = computed(() => this.choices().reduce((sum, { milestones }) => sum + milestones.length, 0));

  private readonly field = viewChild<ElementRef<HTMLInputElement>>('field');
  private readonly list = viewChild(Listbox);

  constructor() {
    afterRenderEffect(() => {
      const list = this.list();
      if (list?.activeDescendant()) list.scrollActiveItemIntoView({ block: 'nearest' });
    });
  }

  protected browse(): void {
    this.search.set(this.title());
    this.field()?.nativeElement.focus();
    this.open.set(true);
  }

  protected take(ids: readonly string[]): void {
    const [id] = ids;
    if (id) this.chosen.emit(id);
    this.picked.set(id ? [id] : this.value() ? [this.value()!] : []);
    this.search.set(this.#way.milestone(id ?? this.value())?.title ?? '');
    this.open.set(false);
  }

  protected leave(): void {
    this.search.set(this.title());
    this.left.emit();
  }
}
