import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, signal } from '@angular/core';
import type { Meeting } from '@cmio-pathway/shared/contracts/meeting';
import { MeetingActs } from '../../data/meetings';
import { Open } from './open';

/** Where a meeting is and what it is about; both write it. */
@Component({
  selector: 'app-meeting-agenda',
  template: `
    <section class="sec" aria-labelledby="agenda">
      <header><h2 id="agenda">Agenda</h2></header>
      @if (writing()) {
        <form class="panel" novalidate (submit)="save($event)">
          <label class="field">
            <span class="lab">Where</span>
            <input class="in" maxlength="300" [value]="place()" (input)="place.set(text($event))" />
          </label>
          <label class="field">
            <span class="lab">Agenda</span>
            <textarea
              class="in"
              rows="7"
              maxlength="4000"
              [value]="agenda()"
              (input)="agenda.set(text($event))"
            ></textarea>
          </label>
          @if (fault(); as sentence) {
            <p class="fault" role="alert">{{ sentence }} What you typed is still here.</p>
          }
          <p class="acts">
            <button class="b fill" type="submit" [disabled]="open.busy()">Save</button>
            <button class="b text" type="button" (click)="writing.set(false)">Close</button>
          </p>
        </form>
      } @else {
        @if (meeting().place) {
          <p class="written"><span class="cap">Where</span> {{ meeting().place }}</p>
        }
        <p class="written">{{ meeting().agenda || 'Nothing is on the agenda.' }}</p>
        <p class="cap">You and {{ other() }} read and write this.</p>
        <p class="acts"><button type="button" class="b line small" (click)="begin()">Change the agenda</button></p>
      }
    </section>
  `,
  styleUrls: ['./meetings.css', './meeting.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeetingAgendaPanel {
  readonly #acts = inject(MeetingActs);
  protected readonly open = inject(Open);

  readonly meeting = input.required<Meeting>();
  readonly other = input.required<string>();

  protected readonly writing = signal(false);
  protected readonly fault = signal('');
  protected readonly place = linkedSignal({ source: this.writing, computation: () => this.meeting().place });
  protected readonly agenda = linkedSignal({ source: this.writing, computation: () => this.meeting().agenda });
  #revision = 0;

  protected begin(): void {
    this.#revision = this.meeting().agendaRevision;
    this.fault.set('');
    this.writing.set(true);
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const written = { topic: this.meeting().topic, place: this.place(), agenda: this.agenda() };
    const sentence = await this.open.try(() =>
      this.#acts.agenda(this.open.whose(), this.open.id(), this.#revision, written),
    );
    this.fault.set(sentence);
    if (!sentence) this.writing.set(false);
  }

  protected text(event: Event): string {
    return (event.target as HTMLInputElement).value;
  }
}
