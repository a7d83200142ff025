import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { form, submit, validateStandardSchema } from '@angular/forms/signals';
import { type MergePreview, OtherAccount } from '@cmio-pathway/shared/contracts/merge';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import { fieldErrors } from '../../core/field-errors';
import { problemOf, sentenceOf } from '../../core/problem';
import { AccountData, ownMerges } from '../../data/account-data';
import { LoadFailure } from '../../ui/load-failure';
import { MergeFindings } from '../../ui/merge-findings';
import { TextField } from '../../ui/text-field';

const empty: OtherAccount = { email: '', password: '' };

/** Another account of one's own: proved by its password, looked at, taken in, and given back for 30 days. */
@Component({
  selector: 'app-other-accounts',
  imports: [LoadFailure, MergeFindings, TextField],
  templateUrl: './other-accounts.html',
  styleUrl: './account-data.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OtherAccounts {
  readonly #data = inject(AccountData);

  protected readonly merges = ownMerges();
  protected readonly done = computed(() => (this.merges.hasValue() ? this.merges.value().merges : []));
  protected readonly other = signal<OtherAccount>(empty);
  protected readonly form = form(this.other, (path) => validateStandardSchema(path, OtherAccount));
  protected readonly preview = signal<MergePreview | null>(null);
  protected readonly fault = signal<string | null>(null);
  protected readonly said = signal('');
  protected readonly sending = signal(false);
  protected readonly day = (instant: string) => formatPartial(instant.slice(0, 10));

  protected async look(event: Event): Promise<void> {
    event.preventDefault();
    this.fault.set(null);
    await submit(this.form, {
      action: async () => {
        try {
          this.preview.set(await this.#data.preview(this.other()));
        } catch (error) {
          const { at, rest } = fieldErrors(this.form, problemOf(error));
          this.fault.set(rest);
          return at;
        }
        return undefined;
      },
      onInvalid: () => this.form().errorSummary()[0]?.fieldTree().focusBoundControl(),
    });
  }

  protected drop(): void {
    this.preview.set(null);
    this.other.set(empty);
    this.form().reset();
  }

  protected async merge(): Promise<void> {
    const name = this.preview()!.from.name;
    await this.#send(async () => {
      await this.#data.merge(this.other());
      this.drop();
      this.said.set(`The account of ${name} is part of this one now.`);
    });
  }

  protected async undo(id: string): Promise<void> {
    await this.#send(async () => {
      await this.#data.undo(id);
      this.said.set('Both accounts are as they were.');
    });
  }

  async #send(work: () => Promise<void>): Promise<void> {
    if (this.sending()) return;
    this.sending.set(true);
    this.fault.set(null);
    try {
      await work();
      this.merges.reload();
    } catch (error) {
      this.fault.set(sentenceOf(error));
    } finally {
      this.sending.set(false);
    }
  }
}
