import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { CvDraft } from '@cmio-pathway/shared/contracts/cv';
import { LinkFields, type LinkTyped } from '../../ui/link-fields';
import { OpenCv } from './open-cv';

type Line = Exclude<keyof CvDraft['head'], 'links'>;

const lines: readonly { id: Exclude<Line, 'summary'>; label: string; complete: string }[] = [
  { id: 'name', label: 'Name as it shall stand there', complete: 'name' },
  { id: 'title', label: 'Title', complete: 'organization-title' },
  { id: 'email', label: 'E-mail', complete: 'email' },
  { id: 'phone', label: 'Phone', complete: 'tel' },
  { id: 'place', label: 'Place', complete: 'off' },
];
/** What it is called, then what stands above everything else. */
@Component({
  selector: 'app-cv-head-fields',
  imports: [LinkFields],
  templateUrl: './head-fields.html',
  styleUrl: './head-fields.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HeadFields {
  protected readonly open = inject(OpenCv);
  protected readonly lines = lines;
  protected readonly mostLinks = 6;
  /** Fields that were left once: what is wrong is not said while somebody types. */
  readonly #left = signal<ReadonlySet<string>>(new Set());
  protected readonly head = computed(() => this.open.draft().head);
  /** What a new CV opens with: the account knows neither phone nor summary. */
  protected readonly isNew = this.head().phone === '' && this.head().summary === '';

  protected fault(pointer: string): string | undefined {
    return this.#left().has(pointer) ? this.open.faults().get(pointer) : undefined;
  }

  protected leave(pointer: string): void {
    this.#left.update((left) => new Set([...left, pointer]));
  }

  protected readonly linkFault = (at: number): string | undefined =>
    this.open.faults().get(`/head/links/${at}/url`) ?? this.open.faults().get(`/head/links/${at}/label`);

  protected call(event: Event): void {
    this.open.update((draft) => ({ ...draft, name: textOf(event) }));
  }

  protected write(line: Line, event: Event): void {
    this.#write({ [line]: textOf(event) });
  }

  protected link(links: LinkTyped[]): void {
    this.#write({ links });
  }

  #write(change: Partial<CvDraft['head']>): void {
    this.open.update((draft) => ({ ...draft, head: { ...draft.head, ...change } }));
  }
}

const textOf = (event: Event) => (event.target as HTMLInputElement | HTMLTextAreaElement).value;
