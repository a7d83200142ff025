import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { formatPartial, parseTyped } from '@cmio-pathway/shared/dates/partial-date';
import type { WhenKind } from '@cmio-pathway/shared/pathway/model';
import { formatDate } from '@angular/common';
import { LucideCalendar } from '@lucide/angular';
import { dateWords } from './log-content';

/** When it was, by its kind; dates are typed freely and as precisely as they are known. */
@Component({
  selector: 'app-when-fields',
  imports: [FormField, LucideCalendar],
  templateUrl: './when-fields.html',
  styleUrl: './when-fields.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WhenFields {
  readonly kind = input.required<WhenKind>();
  readonly from = input.required<FieldTree<string>>();
  readonly until = input.required<FieldTree<string>>();
  readonly ongoing = input.required<FieldTree<boolean>>();

  protected readonly words = computed(() => dateWords[this.kind()]);
  protected readonly fields = computed(() => {
    const from = { id: 'log-from', label: this.words().from, field: this.from() };
    return this.kind() === 'day' ? [from] : [from, { id: 'log-until', label: this.words().until, field: this.until() }];
  });

  protected faultOf(field: FieldTree<string>): string | undefined {
    const state = field();
    return state.touched() ? state.errors()[0]?.message : undefined;
  }

  /** Said back as it was understood, when it was typed another way. */
  protected readOf(field: FieldTree<string>): string {
    const typed = field().value().trim();
    const read = parseTyped(typed);
    return read && formatPartial(read) !== typed ? formatPartial(read) : '';
  }

  protected isOff(id: string): boolean {
    return id === 'log-until' && this.kind() === 'period' && this.ongoing()().value();
  }

  protected setDaysAgo(field: FieldTree<string>, days: number): void {
    const day = new Date();
    day.setDate(day.getDate() - days);
    field().value.set(formatDate(day, 'd MMM yyyy', 'en-US'));
  }
}
