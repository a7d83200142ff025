import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  signal,
} from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import { Router, RouterLink } from '@angular/router';
import { type CvEntry, CvSection } from '@cmio-pathway/shared/contracts/cv';
import { cvSections, cvSectionWords } from '@cmio-pathway/shared/cv/sections';
import { sentenceOf } from '../../core/problem';
import { OwnCvEntries } from '../../data/cv';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import { whenWords } from './entry-conflict';
import { EntryForm } from './entry-form';
import { EntryPages } from './entry-pages';

/** What stands in one's CVs besides the record: added in few fields, found, corrected, removed and brought back. */
@Component({
  selector: 'app-cv-entries',
  imports: [EntryForm, LoadFailure, Loading, RouterLink],
  providers: [EntryPages],
  templateUrl: './entries.html',
  styleUrl: './entries.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CvEntriesPage {
  readonly #entries = inject(OwnCvEntries);
  readonly #bar = inject(MatSnackBar);
  readonly #router = inject(Router);
  readonly #injector = inject(Injector);
  readonly #here = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly list = inject(EntryPages);

  /** What the address asks for. */
  readonly search = input<string>();
  readonly section = input<string>();
  /** The entry that is corrected. */
  readonly open = input<string>();

  protected readonly sections = cvSections.map((id) => ({ id, word: cvSectionWords[id] }));
  protected readonly asked = computed(() => CvSection.safeParse(this.section()).data);
  protected readonly sectionWord = computed(() => {
    const asked = this.asked();
    return asked && cvSectionWords[asked];
  });
  protected readonly lines = computed(
    () =>
      this.list.head() &&
      this.list.entries().map((entry) => ({
        entry,
        word: cvSectionWords[entry.section],
        when: whenWords(entry.when),
        where: [entry.organisation, entry.place].filter((part) => part !== '').join(', '),
      })),
  );
  protected readonly nothing = computed(() => {
    if (this.search()) return 'Nothing of these words.';
    const word = this.sectionWord();
    return word
      ? `No entries in ${word.toLowerCase()} yet. What you logged as milestones stands in your CVs without being added here.`
      : 'Nothing added yet. Begin with the last paper, talk or award: it appears in every CV of yours.';
  });
  protected readonly failure = signal('');

  constructor() {
    effect(() => {
      const [search, section] = [this.search(), this.asked()];
      this.list.query.set({ ...(search && { search }), ...(section && { section }) });
    });
    // An entry that is asked for may be on a later page.
    effect(() => {
      const open = this.open();
      if (open && this.list.next() && !this.list.entries().some(({ id }) => id === open)) void this.list.more();
    });
  }

  protected find(search: string): void {
    this.#go({ search: search.trim() || null });
  }

  protected filter(event: Event): void {
    this.#go({ section: (event.target as HTMLSelectElement).value || null });
  }

  protected correct({ id }: CvEntry): void {
    this.#go({ open: id });
  }

  protected saved(): void {
    this.leave();
    this.list.first.reload();
  }

  /** Ends a correction; the next key goes to where it was begun. */
  protected leave(): void {
    const id = this.open();
    if (!id) return;
    this.#go({ open: null });
    const focus = () => this.#here.querySelector<HTMLElement>(`[data-entry="${CSS.escape(id)}"] .ends button`)?.focus();
    setTimeout(() => afterNextRender(focus, { injector: this.#injector }));
  }

  protected async remove({ id, title }: CvEntry): Promise<void> {
    if (!(await this.#try(() => this.#entries.remove(id)))) return;
    const bar = this.#bar.open(`Removed: ${title.slice(0, 80)}`, 'Undo', { duration: 10_000 });
    bar.onAction().subscribe(() => void this.#try(() => this.#entries.restore(id)));
  }

  #go(queryParams: Record<string, string | null>): void {
    void this.#router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }

  async #try(act: () => Promise<void>): Promise<boolean> {
    this.failure.set('');
    try {
      await act();
      this.list.first.reload();
      return true;
    } catch (error) {
      this.failure.set(sentenceOf(error));
      return false;
    }
  }
}
