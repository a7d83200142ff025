import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { DayField } from '../../ui/day-field';
import { TextField } from '../../ui/text-field';
import { Keeping } from './keeping';
import { Section } from './section';

/** What is to be done next, whose turn it is, and by when. */
@Component({
  selector: 'app-next-section',
  imports: [DayField, FormField, Section, TextField],
  template: `
    <app-section name="next" title="What comes next" [opens]="true" [atHand]="true">
      <div class="three">
        <ui-text-field [of]="next.what" label="What" placeholder="Answer the offer" />
        <div class="field">
          <label class="lab" for="next-turn">Whose turn</label>
          <select class="in" id="next-turn" [formField]="next.turn">
            <option value="me">Yours</option>
            <option value="them">Theirs</option>
          </select>
        </div>
        <ui-day-field [of]="next.on" label="By" placeholder="4 Dec 2026, or Jan 2027" />
      </div>
      <ui-day-field class="short" [of]="keeping.form.lastContactOn" label="Last contact" [today]="true" />
    </app-section>
  `,
  styleUrl: './fields.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NextSection {
  protected readonly keeping = inject(Keeping);
  protected readonly next = this.keeping.form.next;
}
