import { formatDate } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { furthestStage, reachedOn } from '@cmio-pathway/shared/applications/moves';
import type { AnnouncementDraft, OwnAnnouncement } from '@cmio-pathway/shared/contracts/application-sharing';
import { formatPartial, parseTyped } from '@cmio-pathway/shared/dates/partial-date';
import { OneKey } from '../../core/one-key';
import { sentenceOf } from '../../core/problem';
import { CurrentSession } from '../../core/session';
import { Applications, ownAnnouncements } from '../../data/applications';
import { Keeping } from './keeping';
import { OwnWay } from './way';

/** Telling a program of an offer or an appointment: nothing is told that is not announced here. */
@Component({
  selector: 'app-announcing-panel',
  templateUrl: './announcing-panel.html',
  styleUrls: ['./fields.css', './sharing-panel.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AnnouncingPanel {
  readonly #applications = inject(Applications);
  readonly #keeping = inject(Keeping);
  readonly #way = inject(OwnWay);
  readonly #session = inject(CurrentSession);
  readonly #own = ownAnnouncements();
  readonly #key = new OneKey();

  readonly #furthest = computed(() => furthestStage(this.#keeping.moves()));
  protected readonly programs = computed(() =>
    this.#session
      .enrollments()
      .filter(({ accepted }) => accepted)
      .map(({ program }) => program),
  );
  protected readonly may = computed(
    () => this.programs().length > 0 && (this.#furthest() === 'offer' || this.#furthest() === 'appointed'),
  );
  protected readonly kinds = computed(() =>
    this.#furthest() === 'appointed' ? (['appointed', 'offer'] as const) : (['offer'] as const),
  );
  protected readonly announced = computed(() => {
    const all = this.#own.hasValue() ? this.#own.value().announcements : [];
    return all
      .filter(({ application }) => application === this.#keeping.id())
      .map((one) => ({
        ...one,
        says: `${one.is === 'offer' ? 'An offer' : 'The appointment'}, ${formatPartial(one.on)}`,
        since: formatDate(one.announcedAt, 'd MMM yyyy', 'en-US'),
      }));
  });

  protected readonly isOpen = signal(false);
  protected readonly program = linkedSignal(() => this.programs()[0]?.id ?? '');
  protected readonly kind = linkedSignal<'offer' | 'appointed'>(() => this.kinds()[0]);
  protected readonly typed = linkedSignal(() =>
    formatPartial(reachedOn(this.#keeping.moves(), this.kind()) ?? this.#way.today),
  );
  protected readonly words = signal('');
  protected readonly named = signal(false);
  protected readonly fault = signal('');
  protected readonly told = signal('');
  protected readonly busy = signal(false);
  protected readonly takenBack = signal<OwnAnnouncement | null>(null);
  protected readonly reads = computed(() => {
    const { role = '', organisation = '' } = this.#keeping.live()?.content ?? {};
    const program = this.programs().find(({ id }) => id === this.program())?.name ?? '';
    const what = this.kind() === 'offer' ? 'an offer' : 'an appointment';
    return `Admins and mentors of ${program} read: your name, ${what} as ${role}${this.named() ? ` at ${organisation}` : ', no organization'}, the day and your words. Nothing else of this page.`;
  });

  protected value(event: Event): string {
    return (event.target as HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement).value;
  }

  protected chooseKind(event: Event): void {
    this.kind.set(this.value(event) as 'offer' | 'appointed');
  }

  protected async announce(event: Event): Promise<void> {
    event.preventDefault();
    const on = parseTyped(this.typed());
    if (on?.length !== 10) return this.fault.set('Write a day, such as 4 Dec 2026.');
    await this.#say({
      program: this.program(),
      is: this.kind(),
      on,
      words: this.words().trim(),
      named: this.named(),
    });
    if (this.fault()) return;
    this.words.set('');
    this.isOpen.set(false);
  }

  protected async takeBack(one: OwnAnnouncement): Promise<void> {
    this.busy.set(true);
    try {
      await this.#applications.takeAnnouncementBack(this.#keeping.id(), one.id);
      this.#own.reload();
      this.fault.set('');
      this.told.set('Taken back: the program reads nothing of it any more.');
      this.takenBack.set(one);
    } catch (error) {
      this.fault.set(sentenceOf(error));
    } finally {
      this.busy.set(false);
    }
  }

  /** Announces again what was taken back, word for word. */
  protected async sayAgain({ program, is, on, words, organisation }: OwnAnnouncement): Promise<void> {
    await this.#say({ program: program.id, is, on, words, named: organisation !== null });
  }

  async #say(draft: AnnouncementDraft): Promise<void> {
    this.busy.set(true);
    this.takenBack.set(null);
    this.told.set('');
    try {
      await this.#applications.announce(this.#keeping.id(), draft, this.#key.of(draft));
      this.#key.spent();
      this.#own.reload();
      this.fault.set('');
      this.told.set('Announced.');
    } catch (error) {
      this.fault.set(sentenceOf(error));
    } finally {
      this.busy.set(false);
    }
  }
}
