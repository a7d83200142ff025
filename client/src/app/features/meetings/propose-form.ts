import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { type MentorshipHours, meetingTopics, type MeetingTopic } from '@cmio-pathway/shared/contracts/meeting';
import { agendas } from '@cmio-pathway/shared/meetings/agendas';
import type { Problem } from '@cmio-pathway/shared/contracts/problem';
import { faultAt, problemOf } from '../../core/problem';
import { MeetingActs, type Whose } from '../../data/meetings';
import { zoneWords } from './meeting-words';
import { TimeFields, typedTimes } from './time-fields';

/** Proposes a meeting with up to three times, or writes down one that has taken place. What was typed stays when it is refused. */
@Component({
  selector: 'app-propose-form',
  imports: [TimeFields],
  templateUrl: './propose-form.html',
  styleUrl: './propose-form.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProposeForm {
  readonly #acts = inject(MeetingActs);

  readonly whose = input.required<Whose>();
  readonly mentorships = input.required<readonly MentorshipHours[]>();
  /** The id of the new meeting. */
  readonly proposed = output<string>();
  readonly closed = output();

  protected readonly zone = zoneWords();
  protected readonly topics = meetingTopics.map((topic) => ({ topic, title: agendas[topic].title }));
  protected readonly met = signal(false);
  protected readonly mentorship = linkedSignal(() => 0);
  protected readonly topic = signal<MeetingTopic>('quarterly');
  protected readonly times = signal<string[]>(['']);
  protected readonly minutes = signal('60');
  protected readonly place = signal('');
  protected readonly agenda = linkedSignal(() => agendas[this.topic()].agenda);
  protected readonly sending = signal(false);
  readonly #problem = signal<Problem | null>(null);
  #key = crypto.randomUUID();

  protected readonly other = computed(() => {
    const one = this.mentorships()[this.mentorship()];
    return this.whose() === 'me' ? one?.mentor.name : one?.mentee.name;
  });
  protected readonly faults = computed(() => {
    const problem = this.#problem();
    const at = (field: string) => faultAt(problem, `/${field}`);
    const some = {
      times: at('times'),
      minutes: at('minutes'),
      place: at('place'),
      agenda: at('agenda'),
      mentor: at('mentor'),
    };
    const isNamed = Object.values(some).some((one) => one !== undefined);
    return { ...some, rest: problem && !isNamed ? (problem.detail ?? problem.title) : undefined };
  });

  protected choose(event: Event): void {
    this.topic.set((event.target as HTMLSelectElement).value as MeetingTopic);
  }

  protected text(event: Event): string {
    return (event.target as HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement).value;
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const times = typedTimes(this.met() ? this.times().slice(0, 1) : this.times());
    if (times.length === 0) return this.#refuse('/times', 'Choose a day and a time.');
    const one = this.mentorships()[this.mentorship()];
    if (!one || this.sending()) return;
    const draft = {
      topic: this.topic(),
      minutes: Number(this.minutes()) || 0,
      place: this.place(),
      agenda: this.agenda(),
      times,
      met: this.met(),
    };
    this.sending.set(true);
    this.#problem.set(null);
    try {
      const whose = this.whose();
      const id =
        whose === 'me'
          ? await this.#acts.proposeOwn({ ...draft, program: one.program.id, mentor: one.mentor.id }, this.#key)
          : await this.#acts.propose(whose, draft, this.#key);
      this.proposed.emit(id);
    } catch (error) {
      this.#problem.set(problemOf(error));
      this.#key = crypto.randomUUID();
    } finally {
      this.sending.set(false);
    }
  }

  #refuse(pointer: string, detail: string): void {
    const errors = [{ pointer, code: 'missing', detail }];
    this.#problem.set({ type: 'about:blank', title: detail, status: 422, code: 'invalid', errors });
  }
}
