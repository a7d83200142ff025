import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { Fit } from '@cmio-pathway/shared/matching';

/** A score opened part by part: why, what it weighs, what it gives; the points are the sum and nothing else is. */
@Component({
  selector: 'app-pair-score',
  template: `
    @for (side of sides(); track side.title) {
      <table>
        <caption>
          <b>{{ side.title }}</b>
          <span class="cap">{{ side.about }}</span>
        </caption>
        <thead class="sr">
          <tr>
            <th scope="col">Part</th>
            <th scope="col">Why</th>
            <th scope="col">Points</th>
          </tr>
        </thead>
        <tbody>
          @for (part of side.score.parts; track part.part) {
            <tr>
              <th scope="row">{{ part.title }}</th>
              <td>{{ part.words }}</td>
              <td class="r">
                <b>{{ part.points }}</b> <span class="cap">of {{ part.weight }}</span>
              </td>
            </tr>
          }
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colspan="2">Together</th>
            <td class="r">
              <b>{{ side.score.score }}</b> <span class="cap">of {{ side.score.of }}</span>
            </td>
          </tr>
        </tfoot>
      </table>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 24px;
    }
    caption {
      text-align: left;
      padding-bottom: 4px;
    }
    caption .cap {
      display: block;
    }
    tbody th {
      color: var(--ink);
      padding-top: 10px;
      vertical-align: top;
      border-bottom: 1px solid var(--rule);
      white-space: normal;
      width: 132px;
    }
    tfoot th,
    tfoot td {
      border-bottom: 0;
      font: var(--strong);
      color: var(--ink);
    }
    .r {
      white-space: nowrap;
    }
    .r .cap {
      margin-left: 4px;
    }
    @media (max-width: 839px) {
      tbody th {
        width: 96px;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PairScore {
  readonly fit = input.required<Fit>();
  readonly mentee = input.required<string>();
  readonly mentor = input.required<string>();

  protected sides() {
    const { forMentee, forMentor } = this.fit();
    return [
      {
        title: `How well ${this.mentor()} fits ${this.mentee()}`,
        about: 'Orders the mentors for the mentee.',
        score: forMentee,
      },
      {
        title: `The turn of ${this.mentee()} with ${this.mentor()}`,
        about: 'Orders the mentees where a mentor has fewer places than are wished for.',
        score: forMentor,
      },
    ];
  }
}
