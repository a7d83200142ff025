import { ChangeDetectionStrategy, Component, computed, inject, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AdminCandidate } from '@cmio-pathway/shared/contracts/admin';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import { sentenceOf } from '../../core/problem';
import { CurrentSession } from '../../core/session';
import { AdminChanges } from '../../data/admins';
import { AccountData, accountEnding } from '../../data/account-data';
import { Candidates } from '../../ui/candidates';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import { EndingForm } from './ending-form';
import { blocks, endsWith, erases, keeps } from './ending-words';

/** Closing and erasing: each says first what it does, what stays and until when. */
@Component({
  selector: 'app-account-endings',
  imports: [Candidates, EndingForm, LoadFailure, Loading, RouterLink],
  templateUrl: './account-endings.html',
  styleUrl: './account-data.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AccountEndings {
  readonly #data = inject(AccountData);
  readonly #admins = inject(AdminChanges);
  readonly #session = inject(CurrentSession);

  readonly over = output<{ sentence: string; next: string }>();

  protected readonly resource = accountEnding();
  protected readonly ending = computed(() => {
    if (!this.resource.hasValue()) return undefined;
    const ending = this.resource.value();
    return {
      until: formatPartial(ending.closing.until),
      ends: endsWith(ending),
      erases: erases(ending),
      keeps: keeps(ending),
      blocks: blocks(ending),
      lastAdmin: ending.blocked.lastAdmin,
      isBlocked: ending.blocked.lastAdmin.length + ending.blocked.openWork.length > 0,
    };
  });

  protected readonly appointing = signal(false);
  protected readonly appointed = signal('');
  protected readonly refused = signal<string | null>(null);

  /** So that a program keeps an admin after one has closed. */
  protected async appoint(program: { id: string; name: string }, { id, name }: AdminCandidate): Promise<void> {
    this.appointing.set(true);
    this.refused.set(null);
    try {
      await this.#admins.appoint(program.id, id);
      this.appointed.set(`${name} is an admin of ${program.name} now.`);
      this.resource.reload();
    } catch (error) {
      this.refused.set(sentenceOf(error));
    } finally {
      this.appointing.set(false);
    }
  }

  protected readonly close = async (password: string): Promise<void> => {
    await this.#data.close(password);
    this.#session.doubt();
    this.over.emit({
      sentence: 'Your account is closed.',
      next: `Sign in until ${this.ending()!.until} to open it again as it was. After that it is erased.`,
    });
  };

  protected readonly erase = async (password: string): Promise<void> => {
    await this.#data.erase(password);
    this.#session.doubt();
    this.over.emit({ sentence: 'Your account is erased.', next: 'You can begin a new one at any time.' });
  };
}
