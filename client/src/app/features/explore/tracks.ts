import { ChangeDetectionStrategy, Component } from '@angular/core';
import { trackParts } from '@cmio-pathway/shared/pathway/tracks';
import { TracksCompared } from './tracks-compared';

/** The choices that make a track of the common way. */
@Component({
  selector: 'app-tracks',
  imports: [TracksCompared],
  template: `
    <h1>Four choices make a track, and they combine freely.</h1>
    <p class="lead">
      Without a choice the common way holds. A choice adds milestones or leaves some out; what is logged already stays
      in the record, whatever is chosen later.
    </p>
    @for (part of parts; track part) {
      <app-tracks-compared [part]="part" />
    }
  `,
  styleUrl: './view.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TracksView {
  protected readonly parts = trackParts;
}
