import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import type { Meeting } from '@cmio-pathway/shared/contracts/meeting';
import { MeetingActs } from '../../data/meetings';
import { Open } from './open';

type Note = Meeting['notes'][number];

/** Notes both read, and those of the reader alone. */
@Component({
  selector: 'app-meeting-notes',
  template: `
    <section class="sec" aria-labelledby="notes">
      <header><h2 id="notes">Notes</h2></header>
      <ul>
        @for (note of meeting().notes; track note.id) {
          <li class="entry">
            <p class="cap">{{ note.isPrivate ? 'You alone' : 'Both, by ' + writer(note) }}</p>
            <p class="written">{{ note.text }}</p>
            @if (note.by === meeting().side) {
              <button type="button" class="b text small" [disabled]="open.busy()" (click)="remove(note)">
                Remove<span class="sr"> the note: {{ note.text.slice(0, 40) }}</span>
              </button>
            }
          </li>
        }
      </ul>
      @if (removed(); as note) {
        <p class="acts" role="status">
          The note is removed. <button type="button" class="b line small" (click)="undo(note)">Undo</button>
        </p>
      }
      <form class="panel" novalidate (submit)="add($event)">
        <label class="field">
          <span class="lab">New note</span>
          <textarea
            class="in"
            rows="3"
            maxlength="4000"
            [value]="written()"
            [attr.aria-invalid]="fault() ? true : null"
            (input)="written.set(text($event))"
          ></textarea>
          @if (fault(); as sentence) {
            <span class="fault" role="alert">{{ sentence }}</span>
          }
        </label>
        <fieldset class="kind">
          <legend class="sr">Who reads it</legend>
          <label><input type="radio" name="who" [checked]="alone()" (change)="alone.set(true)" /> You alone</label>
          <label
            ><input type="radio" name="who" [checked]="!alone()" (change)="alone.set(false)" /> You and
            {{ other() }}</label
          >
        </fieldset>
        <p><button class="b line" type="submit" [disabled]="open.busy()">Keep the note</button></p>
      </form>
    </section>
  `,
  styleUrls: ['./meetings.css', './meeting.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeetingNotes {
  readonly #acts = inject(MeetingActs);
  protected readonly open = inject(Open);

  readonly meeting = input.required<Meeting>();
  readonly other = input.required<string>();

  protected readonly written = signal('');
  /** Private unless said otherwise. */
  protected readonly alone = signal(true);
  protected readonly fault = signal('');
  protected readonly removed = signal<Note | null>(null);

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    const text = this.written().trim();
    if (!text) return this.fault.set('Write the note first.');
    const sentence = await this.open.try(() =>
      this.#acts.addNote(this.open.whose(), this.open.id(), text, this.alone()),
    );
    this.fault.set(sentence);
    if (!sentence) this.written.set('');
  }

  protected async remove(note: Note): Promise<void> {
    const sentence = await this.#change(note, true);
    this.fault.set(sentence);
    if (!sentence) this.removed.set({ ...note, revision: note.revision + 1 });
  }

  protected async undo(note: Note): Promise<void> {
    const sentence = await this.#change(note, false);
    this.fault.set(sentence);
    if (!sentence) this.removed.set(null);
  }

  protected writer({ by }: Note): string {
    return by === this.meeting().side ? 'you' : this.other();
  }

  protected text(event: Event): string {
    return (event.target as HTMLTextAreaElement).value;
  }

  #change(note: Note, removed: boolean): Promise<string> {
    return this.open.try(() => this.#acts.changeNote(this.open.whose(), this.open.id(), { ...note, removed }));
  }
}
