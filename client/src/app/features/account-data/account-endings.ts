import { ChangeDetectionStrategy, Component, computed, inject, output } from '@angular/core';
import { formatPartial } from '@cmio-pathway/shared';
import { CurrentSession } from '../../core/session';
import { AccountData, accountEnding } from '../../data/account-data';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import { EndingForm } from './ending-form';
import { blocks, endsWith, erases, keeps } from './ending-words';

/** Closing and erasing: each says first what it does, what stays and until when. */
@Component({
  selector: 'app-account-endings',
  imports: [EndingForm, LoadFailure, Loading],
  templateUrl: './account-endings.html',
  styleUrl: './account-data.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AccountEndings {
  readonly #data = inject(AccountData);
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
    };
  });

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
