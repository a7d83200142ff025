import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { cvSectionWords, cvSections } from '@cmio-pathway/shared/cv/sections';
import { ownJourney } from '../../data/journey';

/** Before there is a CV: what the first one will hold, and the press that makes it. */
@Component({
  selector: 'app-first-cv',
  imports: [RouterLink],
  template: `
    <section class="sec" aria-labelledby="first">
      <header><h2 id="first">What it will hold</h2></header>
      <p>{{ holds() }}</p>
      <ol>
        @for (word of sections; track word) {
          <li>{{ word }}</li>
        }
      </ol>
      <p>
        Exam scores, license and DEA numbers, dates of birth and what is in confidence stay out unless you choose them.
        What no milestone says, such as publications, talks and awards, you add as
        <a routerLink="/cv/entries">entries of your own</a>.
      </p>
      <button type="button" class="b fill" [attr.aria-disabled]="isGoing()" (click)="begun.emit()">
        Make my first CV
      </button>
    </section>
  `,
  styles: `
    section {
      max-width: 760px;
    }
    p {
      padding-top: 14px;
      max-width: 66ch;
    }
    ol {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(180px, 1fr));
      gap: 2px 24px;
      padding-top: 10px;
      color: var(--ink-2);
    }
    a {
      display: inline-block;
      min-height: 24px;
    }
    .b {
      margin-top: 20px;
    }
    @media (max-width: 839px) {
      .b {
        width: 100%;
        min-height: 52px;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FirstCv {
  readonly isGoing = input(false);
  readonly begun = output();

  readonly #journey = ownJourney();
  protected readonly sections = cvSections.map((id) => cvSectionWords[id]);
  protected readonly holds = computed(() => {
    const records = this.#journey.hasValue()
      ? this.#journey.value().records.filter(({ state }) => state !== 'withdrawn' && state !== 'not_met').length
      : null;
    const order = 'in the order of an academic physician’s CV:';
    if (records === null) return `What you have logged, ${order}`;
    if (records === 0)
      return `Nothing is logged yet, so it begins with your name alone. What you log will stand ${order}`;
    return `What belongs in a CV of ${records === 1 ? 'your one record' : `your ${records} records`}, ${order}`;
  });
}
