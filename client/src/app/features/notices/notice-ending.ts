import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { problemOf, sentenceOf } from '../../core/problem';
import { Notices } from '../../data/notices';
import { Mark } from '../../ui/mark';

/** Where the address at the end of a letter leads: one click ends letters like it, signed in or not. */
@Component({
  selector: 'app-notice-ending',
  imports: [Mark, RouterLink],
  template: `
    <p class="mark"><ui-mark /><span>CMIO Pathway</span></p>
    @if (ended()) {
      <h1>You get no more letters like it.</h1>
      <p>You can ask for them again under <a routerLink="/account/notices">Letters to you</a>.</p>
    } @else {
      <h1>No more letters like it?</h1>
      <button type="button" class="b fill" (click)="end()">End these letters</button>
      @if (refused(); as sentence) {
        <p class="fault" role="alert">{{ sentence }}</p>
      }
    }
  `,
  styles: `
    :host {
      max-width: 460px;
      margin: 0 auto;
      padding: 32px 16px 64px;
      display: grid;
      gap: 16px;
      justify-items: start;
    }
    .fault {
      font: var(--strong);
      color: var(--lapsed);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NoticeEndingPage {
  readonly #notices = inject(Notices);

  readonly token = input.required<string>();
  protected readonly ended = signal(false);
  protected readonly refused = signal<string | null>(null);

  protected async end(): Promise<void> {
    this.refused.set(null);
    try {
      await this.#notices.end(this.token());
      this.ended.set(true);
    } catch (error) {
      this.refused.set(
        problemOf(error).status === 404
          ? 'This address no longer serves. Sign in and choose under Letters to you.'
          : sentenceOf(error),
      );
    }
  }
}
