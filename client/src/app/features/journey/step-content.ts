import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { StepStanding } from '@cmio-pathway/shared/record/standing';
import { PartFailure } from '../../core/part-failure';
import { ApplicationsLine } from './applications-line';
import { MilestoneList } from './milestone-list';
import { NoteForm } from './note-form';
import { day } from './record-words';
import { View } from './view';

/** What stands at a step: its milestones and the notes on it. */
@Component({
  selector: 'app-step-content',
  imports: [ApplicationsLine, MilestoneList, NoteForm, PartFailure],
  template: `
    @let one = of();
    @if (one.step.id === 12 && !view.seen()) {
      @defer (on immediate) {
        <app-applications-line />
      } @error {
        <app-part-failure what="Your applications" />
      }
    }
    @for (note of notes(); track note.id) {
      <p class="remark">
        <span class="cap">Note of {{ note.by }}, {{ day(note.at) }}</span
        >{{ note.text }}
      </p>
    }
    @if (view.mayNote()) {
      <app-note-form [step]="one.step.id" [milestone]="null" [about]="'step ' + one.step.id" />
    }
    <app-milestone-list
      [milestones]="one.milestones"
      empty="The pathway asks for nothing on this step: it is a branch one may take."
    />
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StepContent {
  protected readonly view = inject(View);
  protected readonly day = day;

  readonly of = input.required<StepStanding>();

  protected readonly notes = computed(
    () =>
      this.view.facts()?.notes.filter(({ step, milestone }) => step === this.of().step.id && milestone === null) ?? [],
  );
}
