import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { milestoneById, PATHWAY } from '@cmio-pathway/shared/pathway/pathway';
import { type TrackChoice, type TrackPart, tracks } from '@cmio-pathway/shared/pathway/tracks';
import { sourceAt } from '@cmio-pathway/shared/explore';
import { SourceLine } from './source-line';

const titles: Record<TrackPart, string> = {
  degree: 'Degree',
  training: 'Training in informatics',
  board: 'Board or certification',
  goal: 'Goal',
};
const named = (ids: readonly string[]) => ids.map(milestoneById).filter((one) => one !== undefined);
/** What a choice asks for: what it requires, and its route through a group. */
const asked = ({ requires, route }: TrackChoice) => [
  ...named(requires),
  ...PATHWAY.milestones.filter(
    ({ requirement }) =>
      requirement.is === 'one_of' && requirement.group === route?.group && requirement.route === route.route,
  ),
];

/** The choices of one part of a track side by side: what each adds, what it leaves out, and how sure that is. */
@Component({
  selector: 'app-tracks-compared',
  imports: [RouterLink, SourceLine],
  templateUrl: './tracks-compared.html',
  styleUrls: ['./view.css', './read-as-lines.css', './tracks-compared.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TracksCompared {
  readonly part = input.required<TrackPart>();

  protected readonly title = computed(() => titles[this.part()]);
  protected readonly choices = computed(() =>
    tracks[this.part()].map((choice) => ({
      ...choice,
      asks: asked(choice),
      leaves: named(choice.leavesOut),
      instead: named(choice.instead?.anyOf ?? []),
      known: { ...choice, sources: choice.sources.map(sourceAt) },
    })),
  );
  /** Whether any choice changes what is asked; a goal changes no more than a name. */
  protected readonly changesWay = computed(() =>
    this.choices().some(({ asks, leaves }) => asks.length + leaves.length > 0),
  );
}
