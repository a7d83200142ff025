import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Requirement } from '@cmio-pathway/shared/pathway/model';
import { changesNothing, type TrackDifference } from '@cmio-pathway/shared/pathway/track-difference';

const heads: readonly { is: Requirement['is']; head: string }[] = [
  { is: 'required', head: 'Become required' },
  { is: 'one_of', head: 'Become one of several routes' },
  { is: 'required_when', head: 'Required of whoever holds another' },
  { is: 'optional', head: 'Become optional' },
  { is: 'left_out', head: 'Left out' },
];
/** More than this many stand behind a line that opens. */
const MANY = 6;

/** What a choice changes of the way, milestone by milestone, before it is saved. */
@Component({
  selector: 'app-track-changes',
  imports: [NgTemplateOutlet, RouterLink],
  templateUrl: './track-changes.html',
  styleUrl: './track-changes.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TrackChanges {
  readonly of = input.required<TrackDifference>();

  protected readonly isNothing = computed(() => changesNothing(this.of()));
  protected readonly groups = computed(() => {
    const { became, stays } = this.of();
    const shown = heads.map(({ is, head }) => ({ head, milestones: became[is] }));
    return [...shown, { head: 'Stay on your record', milestones: stays }]
      .filter(({ milestones }) => milestones.length > 0)
      .map((group) => ({ ...group, isMany: group.milestones.length > MANY }));
  });
}
