import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import { RouterLink } from '@angular/router';
import type { CvSource } from '@cmio-pathway/shared/contracts/cv';
import { cvSections, cvSectionWords, type CvSectionId } from '@cmio-pathway/shared/cv/sections';
import { LucideArrowDown, LucideArrowUp, LucideGripVertical } from '@lucide/angular';
import type { BoardItem } from './board';
import { hiddenWords } from './cv-words';
import { choose } from './draft-changes';
import { OpenCv } from './open-cv';

/** One item in the editor: shown or not, and its words, its place and its section when somebody changes it. */
@Component({
  selector: 'app-cv-item-row',
  imports: [LucideArrowDown, LucideArrowUp, LucideGripVertical, RouterLink],
  templateUrl: './item-row.html',
  styleUrl: './item-row.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ItemRow {
  readonly #bar = inject(MatSnackBar);
  protected readonly open = inject(OpenCv);

  readonly item = input.required<BoardItem>();
  readonly isFirst = input.required<boolean>();
  readonly isLast = input.required<boolean>();
  readonly isOpen = input.required<boolean>();
  readonly opened = output<boolean>();
  readonly stepped = output<{ way: 'up' | 'down'; by: 'grip' | 'up' | 'down' }>();
  readonly moved = output<CvSectionId>();
  readonly shown = output<{ source: CvSource; shown: boolean }>();

  protected readonly sections = cvSections.map((id) => ({ id, word: cvSectionWords[id] }));
  protected readonly section = computed(() => this.item().choice.section ?? this.item().source.section);
  /** What is not as the record has it, in words. */
  protected readonly notes = computed(() => {
    const { isShown, isReworded, movedFrom, source } = this.item();
    return [
      isShown ? '' : 'left out',
      source.hidden && isShown ? 'shown by your choice' : '',
      isReworded ? 'in your words' : '',
      movedFrom ? `from ${movedFrom}` : '',
    ].filter((note) => note !== '');
  });
  protected readonly hidden = computed(() => {
    const { hidden } = this.item().source;
    return hidden && hiddenWords[hidden];
  });
  protected readonly entry = computed(() => /^entry:(.+)$/.exec(this.item().key)?.[1] ?? null);
  protected readonly record = computed(() => /^record:([^:]+)$/.exec(this.item().key)?.[1] ?? null);
  protected readonly faultOf = (field: 'title' | 'text') => {
    const at = this.open.draft().choices.findIndex(({ key }) => key === this.item().key);
    return at === -1 ? undefined : this.open.faults().get(`/choices/${at}/${field}`);
  };

  protected reword(field: 'title' | 'text', event: Event): void {
    const { value } = event.target as HTMLInputElement | HTMLTextAreaElement;
    this.open.update((draft) => choose(draft, this.item().source, { [field]: value }));
  }

  /** The words of the record again; one's own come back with one press. */
  protected recordsWords(): void {
    const { source, choice } = this.item();
    this.open.update((draft) => choose(draft, source, { title: null, text: null }));
    const bar = this.#bar.open('Back to the record’s words', 'Undo', { duration: 10_000 });
    const { title, text } = choice;
    bar.onAction().subscribe(() => this.open.update((draft) => choose(draft, source, { title, text })));
  }

  protected step(event: Event, way: 'up' | 'down'): void {
    event.preventDefault();
    this.stepped.emit({ way, by: 'grip' });
  }

  protected sectionOf(event: Event): CvSectionId {
    return (event.target as HTMLSelectElement).value as CvSectionId;
  }
}
