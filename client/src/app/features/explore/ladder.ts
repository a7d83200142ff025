import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { milestoneById } from '@cmio-pathway/shared';
import { ladder, ladderNotes } from '@cmio-pathway/shared/explore';
import { SourceLine } from './source-line';
import { Stop } from './stop';

/** The posts that lead to CMIO, as stations of a line one may enter anywhere. */
@Component({
  selector: 'app-ladder',
  imports: [RouterLink, SourceLine, Stop],
  templateUrl: './ladder.html',
  styleUrls: ['./view.css', './ladder.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LadderView {
  protected readonly notes = ladderNotes;
  protected readonly rungs = ladder.map((rung) => ({
    ...rung,
    isGoal: rung === ladder.at(-1),
    milestones: rung.gates.map(milestoneById).filter((one) => one !== undefined),
  }));
}
