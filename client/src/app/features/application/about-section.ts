import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { applicationSources } from '@cmio-pathway/shared/contracts/application';
import { ladder } from '@cmio-pathway/shared/explore';
import { DayField } from '../../ui/day-field';
import { TextField } from '../../ui/text-field';
import { Keeping } from './keeping';
import { sourceWords } from './part-words';
import { Section } from './section';

/** The position: where it is, what it is, and what is known of its terms. */
@Component({
  selector: 'app-about-section',
  imports: [DayField, FormField, Section, TextField],
  template: `
    <app-section name="about" title="The position" [state]="state()" [opens]="true">
      <div class="two">
        <ui-text-field [of]="form.organisation" label="Organization" />
        <ui-text-field [of]="form.role" label="Role" />
        <div class="field">
          <label class="lab" for="about-rung">Rung of the career ladder</label>
          <select class="in" id="about-rung" [formField]="form.rung">
            <option value="">Not said</option>
            @for (one of ladder; track one.rung) {
              <option [value]="one.rung">{{ one.rung }}, {{ one.title }}</option>
            }
          </select>
          <p class="help">Decides what is asked in an interview, and which milestone an offer offers.</p>
        </div>
        <ui-text-field [of]="form.reportsTo" label="Reports to" placeholder="the CMO" />
        <ui-text-field [of]="form.ehr" label="EHR" />
        <ui-text-field [of]="form.size" label="Size" placeholder="6 hospitals" />
        <ui-text-field [of]="form.place" label="Place" />
        <div class="field">
          <label class="lab" for="about-source">How you know of it</label>
          <select class="in" id="about-source" [formField]="form.source">
            <option value="">Not said</option>
            @for (one of sources; track one) {
              <option [value]="one">{{ sourceWords[one] }}</option>
            }
          </select>
        </div>
        <ui-day-field [of]="form.closesOn" label="Posting closes" placeholder="6 Dec 2026" />
      </div>
      <fieldset>
        <legend>Pay a year. Shared with nobody.</legend>
        <div class="pay">
          <ui-text-field [of]="form.salary.low" label="From" placeholder="310,000" />
          <ui-text-field [of]="form.salary.high" label="To" placeholder="360,000" />
          <ui-text-field [of]="form.salary.currency" label="Currency" />
        </div>
      </fieldset>
    </app-section>
  `,
  styleUrl: './fields.css',
  styles: `
    fieldset {
      border: 0;
      margin: 0;
      padding: 0;
      min-width: 0;
    }
    legend {
      padding: 0 0 8px;
      font: var(--label);
      color: var(--ink-2);
    }
    .pay {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) 96px;
      gap: 14px 20px;
    }
    @media (max-width: 839px) {
      .pay {
        gap: 10px;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AboutSection {
  readonly #keeping = inject(Keeping);
  protected readonly form = this.#keeping.form;
  protected readonly ladder = ladder;
  protected readonly sources = applicationSources;
  protected readonly sourceWords = sourceWords;
  protected readonly state = computed(() => {
    const { reportsTo, size, place } = this.#keeping.typed();
    return [reportsTo && `Reports to ${reportsTo}`, size, place].filter(Boolean).slice(0, 2).join(', ');
  });
}
