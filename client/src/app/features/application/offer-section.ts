import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { OwnFiles } from '../../core/own-files';
import { DayField } from '../../ui/day-field';
import { TextField } from '../../ui/text-field';
import { FileChoice } from './file-choice';
import { Keeping } from './keeping';
import { Section } from './section';

/** What was offered, with the letter: an accepted post is logged with it. */
@Component({
  selector: 'app-offer-section',
  imports: [DayField, FileChoice, Section, TextField],
  template: `
    <app-section name="offer" title="Offer" [state]="state()" [opens]="opens()" [atHand]="isOffered()">
      <div class="two">
        <ui-text-field [of]="offer.title" label="Title" />
        <ui-day-field [of]="offer.startsOn" label="Starts on" placeholder="1 Feb 2027" />
        <ui-text-field
          [of]="offer.fte"
          label="Informatics share of full time"
          placeholder="0.7"
          help="0.25 counts as the post step 10 asks for."
        />
      </div>
      <ui-text-field [of]="offer.terms" label="Terms" [rows]="3" />
      @if (letter(); as letter) {
        <p class="acts">
          <span
            >Letter: <a [href]="'/api/me/evidence/' + letter.id + '/file?show=attachment'">{{ letter.name }}</a></span
          >
          <button type="button" class="b text small" (click)="setLetter(null)">
            Leave out<span class="sr"> the letter {{ letter.name }}</span>
          </button>
        </p>
      } @else {
        <app-file-choice at="offer-letter" label="Letter" (chosen)="setLetter($event)" />
      }
    </app-section>
  `,
  styleUrl: './fields.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OfferSection {
  readonly #keeping = inject(Keeping);
  readonly #files = inject(OwnFiles);
  protected readonly offer = this.#keeping.form.offer;

  protected readonly isOffered = computed(() => ['offer', 'appointed'].includes(this.#keeping.now()));
  readonly #isSaid = computed(() => Boolean(this.#keeping.live()?.content.offer));
  protected readonly opens = computed(() => this.isOffered() || this.#isSaid());
  protected readonly state = computed(() => (this.#isSaid() ? '' : 'Nothing yet'));
  protected readonly letter = computed(() => {
    const id = this.#keeping.typed().offer.file;
    if (!id) return null;
    const own = this.#files.all().find((file) => file.id === id);
    return { id, name: own?.name ?? this.#keeping.nameOf(id) };
  });

  protected setLetter(file: string | null): void {
    this.#keeping.touched.set('offer');
    this.#keeping.set({ offer: { ...this.#keeping.typed().offer, file } });
  }
}
