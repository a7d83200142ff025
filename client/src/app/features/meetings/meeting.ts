import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Meeting } from '@cmio-pathway/shared/contracts/meeting';
import { agendas } from '@cmio-pathway/shared/meetings/agendas';
import { problemOf } from '../../core/problem';
import { calendarAddress, meetingOf, type Whose } from '../../data/meetings';
import { GlyphIcon } from '../../ui/glyph';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import { MeetingActsPanel } from './meeting-acts';
import { MeetingAgendaPanel } from './meeting-agenda';
import { MeetingItems } from './meeting-items';
import { MeetingNotes } from './meeting-notes';
import { Open } from './open';
import { elsewhere, historyWords, momentWords, stateOf, zoneWords } from './meeting-words';

/** One meeting: its time, what it is about, what was noted and what is to be done. */
@Component({
  selector: 'app-meeting',
  imports: [
    GlyphIcon,
    LoadFailure,
    Loading,
    MeetingActsPanel,
    MeetingAgendaPanel,
    MeetingItems,
    MeetingNotes,
    RouterLink,
  ],
  providers: [Open],
  templateUrl: './meeting.html',
  styleUrls: ['./meetings.css', './meeting.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeetingPage {
  readonly #open = inject(Open);

  readonly id = input.required<string>();
  readonly program = input<string>();
  readonly person = input<string>();

  protected readonly whose = computed<Whose>(() => {
    const [program, person] = [this.program(), this.person()];
    return program && person ? { program, person } : 'me';
  });
  protected readonly resource = meetingOf(this.whose, this.id);
  /** What was read last stays while it is read again. */
  protected readonly meeting = linkedSignal<Meeting | undefined, Meeting | undefined>({
    source: () => (this.resource.hasValue() ? this.resource.value() : undefined),
    computation: (read, before) => read ?? before?.value,
  });
  protected readonly isNowhere = computed(() => [403, 404].includes(problemOf(this.resource.error()).status));
  protected readonly zone = zoneWords();
  protected readonly calendar = computed(() => calendarAddress(this.whose(), this.id()));
  protected readonly told = computed(() => {
    const meeting = this.meeting();
    if (!meeting) return null;
    const other = meeting.side === 'mentee' ? meeting.mentor.name : meeting.mentee.name;
    return {
      other,
      title: `${agendas[meeting.topic].title} with ${other}`,
      state: stateOf(meeting, meeting.side, other, Date.now()),
      when: meeting.startsAt && momentWords(meeting.startsAt),
      there: meeting.startsAt && elsewhere(meeting.startsAt, meeting.otherZone),
      history: meeting.history.map((line) => ({
        at: momentWords(line.at),
        says: historyWords(line, meeting),
        words: line.words,
      })),
    };
  });

  constructor() {
    this.#open.bind(this.whose, this.id, () => this.resource.reload());
  }
}
