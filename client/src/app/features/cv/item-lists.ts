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
import type { CvSource } from '@cmio-pathway/shared/contracts/cv';
import { cvSectionWords, type CvSectionId } from '@cmio-pathway/shared/cv/sections';
import { DragRow, type Dropped, DropList } from '../../ui/reorder';
import type { BoardItem, BoardSection } from './board';
import { choose, moveItem, neighbourOf } from './draft-changes';
import { ItemRow } from './item-row';
import { OpenCv } from './open-cv';

/** Every section with its items: shown or left out, ordered by dragging or by keys, and moved to another section. */
@Component({
  selector: 'app-cv-item-lists',
  imports: [DragRow, DropList, ItemRow, RouterLink],
  templateUrl: './item-lists.html',
  styleUrl: './item-lists.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ItemLists {
  readonly #here = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #injector = inject(Injector);
  protected readonly open = inject(OpenCv);

  protected readonly said = signal('');
  /** The item whose fields are open; one at a time. */
  protected readonly changing = signal<string | null>(null);
  protected readonly sections = computed(() =>
    this.open.board().sections.filter(({ isIn, items }) => isIn && items.length > 0),
  );

  protected step(section: BoardSection, item: BoardItem, way: 'up' | 'down', by: string): void {
    const keys = section.items.map(({ key }) => key);
    const before = neighbourOf(keys, item.key, way);
    if (before === undefined) return;
    this.open.update((draft) => moveItem(draft, this.open.sources(), item.key, before));
    const at = keys.indexOf(item.key) + (way === 'up' ? -1 : 1);
    this.said.set(`${item.title}: ${at + 1} of ${keys.length} in ${section.word}.`);
    this.#focus(item.key, by, at === 0 || at === keys.length - 1);
  }

  /** An item let go in a list: of its own section or of another. */
  protected dropped(section: BoardSection, { key, before }: Dropped): void {
    const source = this.open.sources().find((one) => one.key === key);
    if (!source) return;
    const next = section.items[before]?.key ?? null;
    this.open.update((draft) =>
      moveItem(choose(draft, source, { section: section.id }), this.open.sources(), key, next),
    );
    this.said.set(`${source.title}: in ${section.word}.`);
  }

  protected moveTo(source: CvSource, section: CvSectionId): void {
    this.open.update((draft) => choose(draft, source, { section }));
    this.said.set(`${source.title}: moved to ${cvSectionWords[section]}.`);
    this.#focus(source.key, 'section', false);
  }

  protected show(source: CvSource, shown: boolean): void {
    this.open.update((draft) => choose(draft, source, { shown }));
    this.said.set(`${source.title}: ${shown ? 'shown' : 'left out'}.`);
    // What is hidden by default goes back to its list, and its button with it.
    if (!shown && source.hidden !== null) this.changing.set(null);
  }

  #focus(key: string, by: string, isAtEnd: boolean): void {
    const find = () => {
      const row = this.#here.querySelector(`[data-row="${CSS.escape(key)}"]`);
      const act = row?.querySelector<HTMLButtonElement>(`[data-act="${by}"]`);
      (isAtEnd && act?.disabled ? row?.querySelector<HTMLElement>('[data-act="grip"]') : act)?.focus();
    };
    afterNextRender(find, { injector: this.#injector });
  }
}
