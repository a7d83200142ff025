import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import type { Meeting, MeetingAct } from '@cmio-pathway/shared/contracts/meeting';
import { MeetingActs } from '../../data/meetings';
import { GlyphIcon } from '../../ui/glyph';
import { elsewhere, momentWords } from './meeting-words';
import { Open } from './open';
import { TimeFields, typedTimes } from './time-fields';

/** What the reader can do about the time of a meeting, as it stands: answer, offer other times, call off, say how it went. */
@Component({
  selector: 'app-meeting-acts',
  imports: [GlyphIcon, TimeFields],
  templateUrl: './meeting-acts.html',
  styleUrls: ['./meetings.css', './meeting.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeetingActsPanel {
  readonly #acts = inject(MeetingActs);
  protected readonly open = inject(Open);

  readonly meeting = input.required<Meeting>();
  readonly other = input.required<string>();

  protected readonly panel = signal<'none' | 'times' | 'held'>('none');
  protected readonly fault = signal('');
  protected readonly words = signal('');
  protected readonly times = signal(['']);
  protected readonly minutes = linkedSignal(() => String(this.meeting().minutesHeld ?? this.meeting().minutes));

  protected readonly mine = computed(() => this.meeting().turn === this.meeting().side);
  protected readonly isOpen = computed(() => ['proposed', 'agreed'].includes(this.meeting().state));
  protected readonly isPast = computed(() => {
    const { startsAt } = this.meeting();
    return startsAt !== null && Date.parse(startsAt) <= Date.now();
  });
  protected readonly settles = computed(
    () => this.isPast() && ['agreed', 'held', 'missed'].includes(this.meeting().state),
  );
  protected readonly offered = computed(() =>
    this.meeting().times.map(({ at, overlaps }) => ({
      at,
      overlaps,
      words: momentWords(at),
      there: elsewhere(at, this.meeting().otherZone),
    })),
  );
  protected readonly restores = computed(() => {
    const { state, history, side, startsAt } = this.meeting();
    const last = history.find(({ is }) => is === 'cancelled');
    return state === 'cancelled' && last?.by === side && (startsAt === null || Date.parse(startsAt) > Date.now());
  });

  protected async do(act: MeetingAct): Promise<void> {
    const sentence = await this.open.try(() => this.#acts.act(this.open.whose(), this.open.id(), act));
    this.fault.set(sentence);
    if (sentence) return;
    this.panel.set('none');
    this.words.set('');
    this.times.set(['']);
  }

  protected async offer(event: Event): Promise<void> {
    event.preventDefault();
    const times = typedTimes(this.times());
    if (times.length === 0) return this.fault.set('Choose a day and a time.');
    await this.do({ is: 'other_times', times, words: this.words() });
  }

  protected async held(event: Event): Promise<void> {
    event.preventDefault();
    await this.do({ is: 'held', minutes: Number(this.minutes()) || 0, words: this.words() });
  }

  protected show(panel: 'none' | 'times' | 'held'): void {
    this.fault.set('');
    this.panel.set(panel);
  }

  protected text(event: Event): string {
    return (event.target as HTMLInputElement).value;
  }
}
