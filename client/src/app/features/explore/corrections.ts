import { ChangeDetectionStrategy, Component } from '@angular/core';
import { corrections } from '@cmio-pathway/shared/explore';
import { SourceLine } from './source-line';

/** Where the article the pathway began with was wrong, and what was found instead. */
@Component({
  selector: 'app-corrections',
  imports: [SourceLine],
  template: `
    <h1>Where the article we began with was wrong: {{ corrections.length }} places.</h1>
    <p class="lead">
      The steps, skills, posts and figures came from one career article. What is wrong in it, out of date or vague,
      stands here beside what was found, with the source.
    </p>
    <table>
      <caption class="sr">
        Corrections of the article
      </caption>
      <thead>
        <tr>
          <th scope="col">About</th>
          <th scope="col">The article says</th>
          <th scope="col">What was found</th>
        </tr>
      </thead>
      <tbody>
        @for (one of corrections; track one.number) {
          <tr>
            <th scope="row">
              <span class="number">{{ one.number }}</span> {{ one.topic }}
            </th>
            <td class="said" data-head="The article says">{{ one.articleSays }}</td>
            <td data-head="What was found">
              <p>{{ one.right }}</p>
              @if (one.doubt; as doubt) {
                <p class="doubt">{{ doubt }}</p>
              }
              <app-source-line [of]="one" />
            </td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styles: `
    table {
      margin-top: 32px;
    }
    .said {
      width: 28%;
      color: var(--ink-2);
    }
    th[scope='row'] {
      width: 18%;
    }
    .number {
      display: inline-block;
      min-width: 22px;
      color: var(--ink-3);
    }
    td p {
      max-width: 66ch;
    }
    .doubt {
      margin-top: 4px;
      color: var(--ink-2);
    }
    app-source-line {
      margin-top: 6px;
    }
    @media (max-width: 839px) {
      .said,
      th[scope='row'] {
        width: auto;
      }
    }
  `,
  styleUrls: ['./view.css', './read-as-lines.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CorrectionsView {
  protected readonly corrections = corrections;
}
