import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TextField } from '../../ui/text-field';
import { Keeping } from './keeping';
import { Section } from './section';

/** Whatever else one wants to remember of it. */
@Component({
  selector: 'app-notes-section',
  imports: [Section, TextField],
  template: `
    <app-section name="notes" title="Notes" [state]="says() ? 'Written' : 'Nothing yet'" [opens]="says()">
      <ui-text-field
        [of]="keeping.form.notes"
        label="For yourself alone"
        [rows]="5"
        help="Never part of what is shared."
      />
    </app-section>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NotesSection {
  protected readonly keeping = inject(Keeping);
  protected readonly says = computed(() => this.keeping.typed().notes.trim() !== '');
}
