import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { creditCategories, creditUnits } from '@cmio-pathway/shared/credits/credit';
import { categoryWords } from '@cmio-pathway/shared/credits/words';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import type { CreditCategory } from '@cmio-pathway/shared/pathway/model';
import { TextField } from '../../ui/text-field';
import { CertificateField } from './certificate-field';
import { type TypedEntry, withUnit } from './entry-typed';
import { dayTyped } from './typed';

const amountWords = { CME: 'Hours', CE: 'Hours', CEU: 'CEU', PDU: 'PDU', questions: 'Questions' } as const;

/** The fields of a credit entry: three, and what is optional folded below. */
@Component({
  selector: 'app-entry-fields',
  imports: [CertificateField, FormField, TextField],
  templateUrl: './entry-fields.html',
  styleUrl: './entry-fields.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EntryFields {
  readonly of = input.required<FieldTree<TypedEntry>>();
  /** Tells apart the fields of two forms on one page. */
  readonly at = input.required<string>();
  readonly certificate = input('A file');
  readonly unfolded = input(false);

  protected readonly units = creditUnits;
  protected readonly categories = creditCategories.map((id) => ({ id, word: categoryWords[id] }));
  protected readonly amountWord = computed(() => amountWords[this.of().unit().value()]);
  protected readonly understood = computed(() => {
    const typed = this.of().on().value();
    const day = dayTyped(typed);
    return day && formatPartial(day) !== typed.trim() ? formatPartial(day) : '';
  });
  /** What is folded says that there is something in it. */
  protected readonly folded = computed(() => {
    const { provider, categories, evidence } = this.of()().value();
    const said = [provider.trim(), ...categories.map((id) => categoryWords[id]), evidence ? 'a certificate' : ''];
    return said.filter((word) => word !== '').join(', ');
  });

  protected has(category: CreditCategory): boolean {
    return this.of().categories().value().includes(category);
  }

  protected toggle(category: CreditCategory): void {
    this.of()
      .categories()
      .value.update((all) => (all.includes(category) ? all.filter((one) => one !== category) : [...all, category]));
  }

  protected follow(unit: string): void {
    this.of()
      .categories()
      .value.update((all) => withUnit(all, unit));
  }
}
