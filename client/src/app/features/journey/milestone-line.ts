import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { readiness } from '@cmio-pathway/shared/advice/readiness';
import type { MilestoneStanding } from '@cmio-pathway/shared/record/standing';
import { StateTag } from '../../ui/state-tag';
import { NoteForm } from './note-form';
import { day } from './record-words';
import { RecordLine } from './record-line';
import { View } from './view';

/** One milestone of a step: what it is today, its records, and the notes on it. */
@Component({
  selector: 'app-milestone-line',
  imports: [NoteForm, RecordLine, RouterLink, StateTag],
  templateUrl: './milestone-line.html',
  styleUrl: './milestone-line.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MilestoneLine {
  protected readonly view = inject(View);
  protected readonly day = day;

  readonly of = input.required<MilestoneStanding>();

  protected readonly notes = computed(
    () => this.view.facts()?.notes.filter(({ milestone }) => milestone === this.of().milestone.id) ?? [],
  );
  /** What can be only once and is in the record is opened there, not logged again; what is covered is never asked for. */
  protected readonly canLog = computed(() => {
    const { milestone, records, coveredBy } = this.of();
    return !this.view.seen() && !coveredBy && (records.length === 0 || milestone.counts !== 'once');
  });
  protected readonly asked = computed(() => {
    const { milestone, notNeeded } = this.of();
    if (notNeeded) return 'Not needed: another route is done';
    const { requirement } = milestone;
    return requirement.is === 'optional' ? 'Optional' : requirement.is === 'one_of' ? 'One of several routes' : '';
  });
  /** Of what has not begun: what usually comes first. Advice alone, it can be logged all the same. */
  protected readonly ready = computed(() => {
    const known = this.view.known();
    const { milestone, standing, notNeeded } = this.of();
    if (!known || notNeeded || standing !== 'not_started') return '';
    const { ready, words } = readiness(milestone, known, this.view.today);
    return words ?? (ready && milestone.needs.length > 0 ? 'Ready to start' : '');
  });
}
