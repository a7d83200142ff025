import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { type TrackPart, tracks } from '@cmio-pathway/shared/pathway/tracks';
import { sourceAt } from '@cmio-pathway/shared/explore';
import { CertaintyWords } from '../../ui/certainty';
import { questions } from './track-words';

/** One of the four questions, with everything that can be answered and what is known of each. */
@Component({
  selector: 'app-track-question',
  imports: [CertaintyWords],
  templateUrl: './track-question.html',
  styleUrl: './track-question.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TrackQuestion {
  readonly part = input.required<TrackPart>();
  readonly value = input.required<string | null>();
  readonly chosen = output<string | null>();

  protected readonly question = computed(() => questions[this.part()]);
  protected readonly choices = computed(() =>
    tracks[this.part()].map((choice) => ({ ...choice, sources: choice.sources.map(sourceAt) })),
  );
}
