import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { StepStanding } from '@cmio-pathway/shared/record/standing';
import { ApplicationsLine } from './applications-line';
import { MilestoneList } from './milestone-list';
import { NoteForm } from './note-form';
import { day } from './record-words';
import { View } from './view';

/** The chosen step with its milestones and the notes on it. */
@Component({
  selector: 'app-step-panel',
  imports: [ApplicationsLine, MilestoneList, NoteForm],
  template: `
    @let one = of();
    <section class="sec" aria-labelledby="chosen-step">
      <header>
        <h2 id="chosen-step" tabindex="-1">Step {{ one.step.id }}, {{ one.step.title }}</h2>
        <span class="end cap">{{ counted() }}</span>
      </header>
      @if (one.step.id === 12 && !view.seen()) {
        <app-applications-line />
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
    </section>
  `,
  styles: `
    h2:focus {
      outline: none;
    }
    .end {
      white-space: nowrap;
    }
    @media (max-width: 839px) {
      header {
        flex-wrap: wrap;
      }
      h2 {
        flex-basis: 100%;
      }
      header .end {
        margin-left: 0;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StepPanel {
  protected readonly view = inject(View);
  protected readonly day = day;

  readonly of = input.required<StepStanding>();

  protected readonly notes = computed(
    () =>
      this.view.facts()?.notes.filter(({ step, milestone }) => step === this.of().step.id && milestone === null) ?? [],
  );
  protected readonly counted = computed(() => {
    const { required, verified, stated } = this.of();
    if (required === 0) return 'Optional';
    return `${verified} of ${required} required verified${stated ? `, ${stated} as stated` : ''}`;
  });
}
