import { ChangeDetectionStrategy, Component } from '@angular/core';
import { faq } from '@cmio-pathway/shared/explore';
import { SourceLine } from './source-line';

const numbers = ['None', 'One', 'Two', 'Three', 'Four', 'Five'];

/** What people ask first, answered as far as anybody knows. */
@Component({
  selector: 'app-questions',
  imports: [SourceLine],
  template: `
    <h1>{{ finding }}</h1>
    @for (one of questions; track one.id) {
      <section class="sec" [attr.aria-labelledby]="one.id">
        <header>
          <h2 [id]="one.id">{{ one.question }}</h2>
        </header>
        <p class="answer">{{ one.answer }}</p>
        @for (sentence of one.because; track sentence) {
          <p>{{ sentence }}</p>
        }
        @if (one.articleSays; as said) {
          <p class="said"><span class="sub">What the article says.</span> {{ said }}</p>
        }
        <app-source-line [of]="one" />
      </section>
    }
  `,
  styles: `
    p {
      max-width: 66ch;
      margin-top: 10px;
    }
    .answer {
      margin-top: 16px;
      font: var(--title);
    }
    .said {
      padding-left: 14px;
      border-left: 3px solid var(--rule);
      color: var(--ink-2);
    }
    app-source-line {
      margin-top: 12px;
    }
  `,
  styleUrl: './view.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class QuestionsView {
  protected readonly questions = faq;
  protected readonly finding = `${numbers[faq.length]} questions people ask first. ${
    numbers[faq.filter(({ certainty }) => certainty === 'unverified').length]
  } have no known answer.`;
}
