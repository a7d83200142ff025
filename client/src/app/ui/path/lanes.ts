import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { words } from '@cmio-pathway/shared/record/words';
import { GlyphIcon } from '../glyph';
import { Beads } from './beads';
import type { DrawnLane } from './drawn';

/** The continuous steps: left of now one bead per verified record, right of it the next three things. */
@Component({
  selector: 'ui-lanes',
  imports: [Beads, GlyphIcon],
  template: `
    <h2>Alongside, at every stage</h2>
    <ul class="lanes">
      @for (lane of lanes(); track lane.step.id) {
        <li>
          <a
            [href]="at() + '?step=' + lane.step.id"
            [attr.data-step]="lane.step.id"
            [class.chosen]="chosen() === lane.step.id"
          >
            <span class="pill">{{ lane.step.id }}</span>
            <span class="lt">{{ lane.step.title }}</span>
            <span class="lm">{{ lane.records }}</span>
            @if (lane.tube) {
              <ui-beads class="thin" [tube]="lane.tube" [beads]="[]" />
            }
          </a>
          <ul class="ups">
            @for (up of lane.next; track up.title) {
              <li>
                <ui-glyph [is]="words[up.standing].glyph" />
                <span
                  ><b>{{ up.title }}</b> <span [class]="'c-' + words[up.standing].glyph">{{ up.text }}</span></span
                >
              </li>
            } @empty {
              <li>
                <ui-glyph is="verified" />
                <span>Everything asked for is verified</span>
              </li>
            }
          </ul>
        </li>
      }
    </ul>
  `,
  styleUrl: './lanes.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Lanes {
  protected readonly words = words;

  readonly lanes = input.required<readonly DrawnLane[]>();
  readonly chosen = input.required<number>();
  readonly at = input.required<string>();
}
