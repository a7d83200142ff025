import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CvSectionId } from '@cmio-pathway/shared/cv/sections';
import { LucideArrowDown, LucideArrowUp, LucideGripVertical } from '@lucide/angular';
import { DragRow, type Dropped, DropList } from '../../ui/reorder';
import type { BoardSection } from './board';
import { leaveOut, moveSection, neighbourOf, takeIn } from './draft-changes';
import { OpenCv } from './open-cv';

/** The sections in their order: moved by dragging, by buttons or by keys, left out as a whole and taken in again. */
@Component({
  selector: 'app-cv-section-order',
  imports: [DragRow, DropList, LucideArrowDown, LucideArrowUp, LucideGripVertical, RouterLink],
  templateUrl: './section-order.html',
  styleUrl: './section-order.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SectionOrder {
  readonly #here = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #injector = inject(Injector);
  protected readonly open = inject(OpenCv);

  protected readonly said = signal('');
  protected readonly isIn = computed(() => this.open.board().sections.filter((section) => section.isIn));
  protected readonly leftOut = computed(() => this.open.board().sections.filter((section) => !section.isIn));

  protected counts({ items, shown }: BoardSection): string {
    if (items.length === 0) return 'nothing yet';
    return shown === items.length ? `${shown}` : `${shown} of ${items.length}`;
  }

  protected move(id: CvSectionId, way: 'up' | 'down', by: 'grip' | 'up' | 'down'): void {
    const before = neighbourOf(this.open.draft().sections, id, way);
    if (before === undefined) return;
    this.open.update((draft) => moveSection(draft, id, before));
    this.#tell(id, by);
  }

  protected byKey(event: Event, id: CvSectionId, way: 'up' | 'down'): void {
    event.preventDefault();
    this.move(id, way, 'grip');
  }

  protected dropped({ key, before }: Dropped): void {
    const id = key as CvSectionId;
    this.open.update((draft) => moveSection(draft, id, draft.sections[before] ?? null));
    this.#tell(id, 'grip');
  }

  protected say(event: Event): void {
    const checks = (event.target as HTMLInputElement).checked;
    this.open.update((draft) => ({ ...draft, checks }));
  }

  protected leave({ id, word }: BoardSection): void {
    this.open.update((draft) => leaveOut(draft, id));
    this.said.set(`${word} is left out.`);
    this.#focus(`[data-take="${id}"]`);
  }

  protected take({ id, word }: BoardSection): void {
    this.open.update((draft) => takeIn(draft, id));
    this.said.set(`${word} is in the CV, as its last section.`);
    this.#focus(`[data-row="${id}"] [data-act="grip"]`);
  }

  /** Says where it is now; the next key goes on moving it. */
  #tell(id: CvSectionId, by: 'grip' | 'up' | 'down'): void {
    const all = this.isIn();
    const at = all.findIndex((section) => section.id === id);
    this.said.set(`${all[at]!.word}: section ${at + 1} of ${all.length}.`);
    const isAtEnd = (by === 'up' && at === 0) || (by === 'down' && at === all.length - 1);
    this.#focus(`[data-row="${id}"] [data-act="${isAtEnd ? 'grip' : by}"]`);
  }

  #focus(selector: string): void {
    afterNextRender(() => this.#here.querySelector<HTMLElement>(selector)?.focus(), { injector: this.#injector });
  }
}
