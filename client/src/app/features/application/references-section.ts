import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { referenceRelations } from '@cmio-pathway/shared/contracts/application';
import { DayField } from '../../ui/day-field';
import { TextField } from '../../ui/text-field';
import { Keeping } from './keeping';
import { relationWords } from './part-words';
import { Rows } from './rows';
import { Section } from './section';

/** Who vouches, and how far that is: asked, agreed, used. */
@Component({
  selector: 'app-references-section',
  imports: [DayField, FormField, Section, TextField],
  providers: [Rows],
  template: `
    <app-section name="references" title="References" [state]="state()" [opens]="isSaid()">
      @for (row of form.references; track $index) {
        <div class="row" role="group" [attr.aria-label]="'Reference ' + ($index + 1)">
          <div class="two">
            <ui-text-field [of]="row.name" label="Name" />
            <div class="field">
              <label class="lab" [for]="'relation-' + $index">Who they are</label>
              <select class="in" [id]="'relation-' + $index" [formField]="row.relation">
                @for (one of relations; track one) {
                  <option [value]="one">{{ words[one] }}</option>
                }
              </select>
            </div>
            <ui-text-field [of]="row.reach" label="E-mail or phone" />
          </div>
          <div class="days">
            <ui-day-field [of]="row.askedOn" label="Asked" placeholder="not yet" [today]="true" />
            <ui-day-field [of]="row.agreedOn" label="Agreed" placeholder="not yet" [today]="true" />
            <ui-day-field [of]="row.usedOn" label="Used" placeholder="not yet" [today]="true" />
          </div>
          <button type="button" class="b text small end" (click)="rows.leaveOut('references', $index)">
            Leave out<span class="sr"> {{ row.name().value() || 'reference ' + ($index + 1) }}</span>
          </button>
        </div>
      }
      <p class="acts">
        <button type="button" class="b line" (click)="rows.add('references', blank())">Add a reference</button>
        <span class="cap">Never part of what is shared.</span>
      </p>
    </app-section>
  `,
  styleUrl: './fields.css',
  styles: `
    .days {
      display: grid;
      grid-template-columns: repeat(3, minmax(0, 1fr));
      gap: 12px 20px;
    }
    @media (max-width: 839px) {
      .days {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReferencesSection {
  readonly #keeping = inject(Keeping);
  protected readonly rows = inject(Rows);
  protected readonly form = this.#keeping.form;
  protected readonly relations = referenceRelations;
  protected readonly words = relationWords;

  readonly #said = computed(() => this.#keeping.live()?.content.references ?? []);
  protected readonly isSaid = computed(() => this.#said().length > 0);
  protected readonly state = computed(() => {
    const agreed = this.#said().filter(({ agreedOn }) => agreedOn !== null).length;
    return this.isSaid() ? `${agreed} of ${this.#said().length} agreed` : 'Nobody yet';
  });
  /** The relation that is missing comes first: step 12 asks for a CMO, a CIO and a clinical peer. */
  protected readonly blank = computed(() => {
    const there = new Set(this.#keeping.typed().references.map(({ relation }) => relation));
    const relation = referenceRelations.find((one) => !there.has(one)) ?? 'other';
    return { name: '', relation, reach: '', askedOn: '', agreedOn: '', usedOn: '' };
  });
}
