import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { DeviceTexts, thisDevice } from '../../core/keeping/device-texts';
import { OneKey } from '../../core/one-key';
import { sentenceOf } from '../../core/problem';
import { CurrentSession } from '../../core/session';
import { Applications } from '../../data/applications';
import { InterviewFields } from './interview-fields';
import { InterviewLine } from './interview-line';
import { Keeping } from './keeping';
import { Section } from './section';
import { type InterviewFaults, noInterview, readInterview, TypedInterview } from './typed-interview';

/** The interviews of one application: planned, held with what one thinks of it, or cancelled. */
@Component({
  selector: 'app-interviews-section',
  imports: [InterviewFields, InterviewLine, Section],
  template: `
    <app-section name="interviews" title="Interviews" [state]="state()" [opens]="opens()" [atHand]="isInterviewed()">
      @for (one of interviews(); track one.id) {
        <app-interview-line
          [application]="keeping.id()"
          [interview]="one"
          (written)="readAnew()"
          (removed)="remove(one.id, $event)"
        />
      }
      @if (removed(); as id) {
        <p class="acts" role="status">
          The interview is removed. <button type="button" class="b line small" (click)="restore(id)">Undo</button>
        </p>
      }
      @if (fault()) {
        <p class="fault" role="alert">{{ fault() }}</p>
      }
      @if (isAdding()) {
        <form novalidate aria-label="Plan an interview" (submit)="plan($event)">
          <app-interview-fields [typed]="typed()" [faults]="faults()" (typedChange)="type($event)" />
          @if (faults().rest; as sentence) {
            <p class="fault" role="alert">{{ sentence }}</p>
          }
          <p class="acts">
            <button type="submit" class="b line" [disabled]="busy()">Keep the interview</button>
            <button type="button" class="b text" (click)="isAdding.set(false)">Close</button>
          </p>
        </form>
      } @else {
        <p><button type="button" class="b line" (click)="isAdding.set(true)">Plan an interview</button></p>
      }
    </app-section>
  `,
  styleUrl: './fields.css',
  styles: `
    form {
      display: grid;
      gap: 12px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class InterviewsSection {
  readonly #applications = inject(Applications);
  readonly #session = inject(CurrentSession);
  readonly #key = new OneKey();
  protected readonly keeping = inject(Keeping);

  protected readonly interviews = computed(() => this.keeping.application()?.interviews ?? []);
  protected readonly isInterviewed = computed(() => ['screen', 'panel'].includes(this.keeping.now()));
  protected readonly opens = computed(() => this.interviews().length > 0 || this.isInterviewed());
  protected readonly state = computed(() => {
    const count = this.interviews().filter(({ state }) => state !== 'cancelled').length;
    return count === 0 ? 'None yet' : String(count);
  });
  /** What was begun and not kept is on this device. */
  protected readonly typed = signal<TypedInterview>(this.#device().read(this.keeping.id())?.content ?? noInterview);
  protected readonly isAdding = signal(this.typed() !== noInterview);
  protected readonly faults = signal<InterviewFaults>({});
  protected readonly fault = signal('');
  protected readonly busy = signal(false);
  protected readonly removed = signal('');

  protected type(content: TypedInterview): void {
    this.typed.set(content);
    const kept = { content, revision: null, unsaved: true, at: new Date().toISOString() };
    this.#device().keep(this.keeping.id(), kept);
  }

  protected async plan(event: Event): Promise<void> {
    event.preventDefault();
    const read = readInterview(this.typed());
    if ('faults' in read) return this.faults.set(read.faults);
    this.faults.set({});
    this.busy.set(true);
    const sentence = await this.keeping.try(() =>
      this.#applications.planInterview(this.keeping.id(), read.draft, this.#key.of(read.draft)),
    );
    this.busy.set(false);
    if (sentence) return this.faults.set({ rest: sentence });
    this.#key.spent();
    this.#device().forget(this.keeping.id());
    this.typed.set(noInterview);
    this.isAdding.set(false);
  }

  protected async remove(interview: string, revision: number): Promise<void> {
    this.fault.set(
      await this.keeping.try(() => this.#applications.removeInterview(this.keeping.id(), interview, revision)),
    );
    if (!this.fault()) this.removed.set(interview);
  }

  protected async restore(interview: string): Promise<void> {
    this.fault.set(await this.keeping.try(() => this.#applications.restoreInterview(this.keeping.id(), interview)));
    if (!this.fault()) this.removed.set('');
  }

  protected readAnew(): void {
    this.keeping.readAnew().catch((error: unknown) => this.fault.set(sentenceOf(error)));
  }

  #device(): DeviceTexts<TypedInterview> {
    return new DeviceTexts(thisDevice(), `interview to plan:${this.#session.person()?.id ?? ''}`, TypedInterview);
  }
}
