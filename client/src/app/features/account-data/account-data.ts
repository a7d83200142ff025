import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { AccountEndings } from './account-endings';
import { OtherAccounts } from './other-accounts';

/** One's account as a whole: a copy of everything, another account of one's own, and the ways to end it. */
@Component({
  selector: 'app-account-data',
  imports: [AccountEndings, OtherAccounts, RouterLink],
  templateUrl: './account-data.html',
  styleUrl: './account-data.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AccountDataPage {
  /** What has become of the account on this page; nothing else can be done after it. */
  protected readonly ended = signal<{ sentence: string; next: string } | null>(null);
}
