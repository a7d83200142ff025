import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TextField } from '../../ui/text-field';
import { Keeping } from './keeping';
import { Section } from './section';

/** What is found out about the organization before one writes to it. */
@Component({
  selector: 'app-research-section',
  imports: [Section, TextField],
  template: `
    <app-section name="research" title="Research on the organization" [state]="state()" [opens]="count() > 0">
      <ui-text-field [of]="research.mission" label="Mission" [rows]="3" />
      <ui-text-field [of]="research.values" label="Values" [rows]="3" />
      <ui-text-field
        [of]="research.challenges"
        label="Challenges"
        help="What they would want a CMIO for: a migration, alerts, burnout, growth."
        [rows]="3"
      />
      <p class="cap">The EHR and the reporting line are with the position, above.</p>
    </app-section>
  `,
  styleUrl: './fields.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ResearchSection {
  readonly #keeping = inject(Keeping);
  protected readonly research = this.#keeping.form.research;

  protected readonly count = computed(
    () => Object.values(this.#keeping.typed().research).filter((text) => text.trim() !== '').length,
  );
  protected readonly state = computed(() => (this.count() === 0 ? 'Nothing yet' : `${this.count()} of 3`));
}
