import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TextField } from '../../ui/text-field';
import { Keeping } from './keeping';
import { Rows } from './rows';
import { Section } from './section';

/** Whom one talks to there. */
@Component({
  selector: 'app-contacts-section',
  imports: [Section, TextField],
  providers: [Rows],
  template: `
    <app-section name="contacts" title="Contacts" [state]="state()" [opens]="count() > 0">
      @for (row of form.contacts; track $index) {
        <div class="row" role="group" [attr.aria-label]="'Contact ' + ($index + 1)">
          <div class="two">
            <ui-text-field [of]="row.name" label="Name" />
            <ui-text-field [of]="row.role" label="Role there" />
            <ui-text-field [of]="row.reach" label="E-mail or phone" />
            <ui-text-field [of]="row.note" label="Note" />
          </div>
          <button type="button" class="b text small end" (click)="rows.leaveOut('contacts', $index)">
            Leave out<span class="sr"> {{ row.name().value() || 'contact ' + ($index + 1) }}</span>
          </button>
        </div>
      }
      <p class="acts">
        <button type="button" class="b line" (click)="rows.add('contacts', blank)">Add a contact</button>
        <span class="cap">Never part of what is shared.</span>
      </p>
    </app-section>
  `,
  styleUrl: './fields.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ContactsSection {
  readonly #keeping = inject(Keeping);
  protected readonly rows = inject(Rows);
  protected readonly form = this.#keeping.form;
  protected readonly blank = { name: '', role: '', reach: '', note: '' };

  protected readonly count = computed(() => this.#keeping.live()?.content.contacts.length ?? 0);
  protected readonly state = computed(() => (this.count() === 0 ? 'Nobody yet' : String(this.count())));
}
