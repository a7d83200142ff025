import { DatePipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import { problemOf } from '../../core/problem';
import { caughtLetters } from '../../data/letters';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import { Mark } from '../../ui/mark';

/** What was mailed from here, where mail is shown instead of sent. */
@Component({
  selector: 'app-mails',
  imports: [DatePipe, LoadFailure, Loading, Mark, RouterLink],
  template: `
    <div class="mails">
      <p class="mark"><ui-mark /><span>CMIO Pathway</span></p>
      <h1>Mail that was sent here</h1>
      @if (letters(); as letters) {
        <p class="sub">This server sends no mail: it shows it, until it stops. <a routerLink="/sign-in">Sign in</a></p>
        @for (letter of letters; track letter.id) {
          <article>
            <h2>{{ letter.subject }}</h2>
            <p class="cap">To {{ letter.to }}, {{ letter.at | date: 'd MMM y, HH:mm' }}</p>
            <p class="text">
              @for (part of letter.parts; track $index) {
                @if (part.link) {
                  <a [href]="part.text">{{ part.text }}</a>
                } @else {
                  {{ part.text }}
                }
              }
            </p>
          </article>
        } @empty {
          <p>Nothing was sent yet.</p>
        }
        <button type="button" class="b line" (click)="resource.reload()">Look again</button>
      } @else if (none()) {
        <p>This server sends its mail.</p>
      } @else if (resource.error()) {
        <ui-load-failure what="The mail" (again)="resource.reload()" />
      } @else {
        <ui-loading />
      }
    </div>
  `,
  styles: `
    .mails {
      max-width: 720px;
      margin: 0 auto;
      padding: 32px 16px 64px;
      display: grid;
      gap: 16px;
      justify-items: start;
    }
    .sub a,
    .text a {
      display: inline-block;
      min-height: 24px;
    }
    article {
      width: 100%;
      padding-top: 16px;
      border-top: 1px solid var(--rule);
      display: grid;
      gap: 6px;
    }
    h2 {
      font: var(--strong);
    }
    .text {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MailsPage {
  protected readonly resource = caughtLetters();
  protected readonly none = computed(() => problemOf(this.resource.error()).status === 404);
  protected readonly letters = computed(() =>
    this.resource.hasValue()
      ? this.resource.value().letters.map((letter) => ({ ...letter, parts: partsOf(letter.text) }))
      : undefined,
  );
}

/** A text in order, its addresses apart from its words. */
const partsOf = (text: string) =>
  text.split(/(https?:\/\/\S+)/).map((part, at) => ({ text: part, link: at % 2 === 1 }));
