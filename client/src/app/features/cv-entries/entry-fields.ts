import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { formatPartial, parseTyped } from '@cmio-pathway/shared/dates/partial-date';
import { LinkFields, type LinkTyped } from '../../ui/link-fields';
import { TextField } from '../../ui/text-field';
import type { TypedEntry } from './entry-typed';
import { fieldWords } from './section-words';

/** The fields of an entry: section, what, where and when, and what is optional folded below. */
@Component({
  selector: 'app-cv-entry-fields',
  imports: [FormField, LinkFields, TextField],
  templateUrl: './entry-fields.html',
  styleUrl: './entry-fields.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EntryFields {
  readonly of = input.required<FieldTree<TypedEntry>>();
  /** Tells apart the fields of two forms on one page. */
  readonly at = input.required<string>();
  readonly unfolded = input(false);

  protected readonly words = computed(() => fieldWords[this.of().section().value()]);
  /** An end that is there is never out of sight. */
  protected readonly isPeriod = computed(
    () => this.words().when === 'period' || this.of().until().value() !== '' || this.of().ongoing().value(),
  );
  /** What is folded says that there is something in it. */
  protected readonly folded = computed(() => {
    const { place, text, links, doi, pmid } = this.of()().value();
    return [
      place,
      text && 'words',
      links.length > 0 && (links.length === 1 ? 'a link' : `${links.length} links`),
      doi && `DOI ${doi}`,
      pmid && `PMID ${pmid}`,
    ]
      .filter(Boolean)
      .join(', ');
  });

  protected fault(field: FieldTree<string>): string | undefined {
    return field().touched() ? field().errors()[0]?.message : undefined;
  }

  /** Said back as it was understood, when it was typed another way. */
  protected understood(typed: string): string {
    const read = parseTyped(typed);
    return read && formatPartial(read) !== typed.trim() ? formatPartial(read) : '';
  }

  protected readonly linkFault = (at: number): string | undefined =>
    this.of().links[at]?.url().errors()[0]?.message ?? this.of().links[at]?.label().errors()[0]?.message;

  protected link(links: LinkTyped[]): void {
    this.of().links().value.set(links);
  }
}
