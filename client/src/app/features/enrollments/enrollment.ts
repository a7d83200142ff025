import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import { RouterLink } from '@angular/router';
import { type OwnEnrollments, UNDO_LEAVING_SECONDS } from '@cmio-pathway/shared/contracts/enrollment';
import { sentenceOf } from '../../core/problem';
import { CurrentSession } from '../../core/session';
import { Enrollments, ownEnrollments } from '../../data/enrollments';
import { ownJourney } from '../../data/journey';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import { EarlierRecords } from './earlier-records';
import { keptWords, periodLines, stateOf } from './enrollment-words';

/** One program and oneself: its offer, with what accepting shows to whom; leaving it; and what it keeps. */
@Component({
  selector: 'app-enrollment',
  imports: [EarlierRecords, LoadFailure, Loading, RouterLink],
  templateUrl: './enrollment.html',
  styleUrl: './enrollment.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EnrollmentPage {
  readonly #enrollments = inject(Enrollments);
  readonly #session = inject(CurrentSession);
  readonly #bar = inject(MatSnackBar);

  readonly program = input.required<string>();
  protected readonly resource = ownEnrollments();
  protected readonly journey = ownJourney();
  readonly #all = linkedSignal<OwnEnrollments | undefined, OwnEnrollments | undefined>({
    source: () => (this.resource.hasValue() ? this.resource.value() : undefined),
    computation: (now, before) => now ?? before?.value,
  });
  protected readonly loaded = computed(() => this.#all() !== undefined);
  protected readonly one = computed(() =>
    this.#all()?.enrollments.find(({ program }) => program.id === this.program()),
  );
  protected readonly facts = computed(() => (this.journey.hasValue() ? this.journey.value() : undefined));
  protected readonly is = computed(() => {
    const one = this.one();
    if (!one) return null;
    return one.endedAt ? 'ended' : one.acceptedAt ? 'running' : 'offer';
  });
  protected readonly state = stateOf;
  protected readonly periods = periodLines;
  /** To whom something becomes visible, in one sentence with what and from when. */
  protected readonly readers = computed(() => {
    const one = this.one();
    return one?.mentor
      ? `${one.mentor.name}, other mentors it gives you, and its admins`
      : 'the mentors it gives you, and its admins,';
  });
  /** How long what was submitted is kept after an end. */
  protected readonly keeps = computed(() => keptWords(this.one()?.retentionMonths ?? 0));
  protected readonly ticked = signal<ReadonlySet<string>>(new Set());
  protected readonly sending = signal(false);
  protected readonly refused = signal<string | null>(null);
  protected readonly leaving = signal(false);

  protected async accept(): Promise<void> {
    await this.act(async () => {
      await this.#enrollments.accept(this.program());
      await this.shareTicked();
      this.#bar.open('Accepted. From today your submissions can go there.', undefined, { duration: 6000 });
    });
  }

  protected async share(): Promise<void> {
    await this.act(() => this.shareTicked());
  }

  protected async decline(): Promise<void> {
    await this.act(async () => {
      const { change } = await this.#enrollments.decline(this.program());
      this.offerUndo('Declined. The program has seen nothing of you.', change);
    });
  }

  protected async leave(): Promise<void> {
    await this.act(async () => {
      const { change } = await this.#enrollments.leave(this.program());
      this.leaving.set(false);
      this.offerUndo('You have left. What is yours is still all here.', change);
    });
  }

  private async shareTicked(): Promise<void> {
    if (this.ticked().size === 0) return;
    await this.#enrollments.share(this.program(), [...this.ticked()]);
    this.ticked.set(new Set());
  }

  private offerUndo(sentence: string, change: string): void {
    this.#bar
      .open(sentence, 'Undo', { duration: (UNDO_LEAVING_SECONDS - 10) * 1000 })
      .onAction()
      .subscribe(() => void this.act(() => this.#enrollments.takeBack(this.program(), change)));
  }

  private async act(work: () => Promise<void>): Promise<void> {
    if (this.sending()) return;
    this.sending.set(true);
    this.refused.set(null);
    try {
      await work();
    } catch (error) {
      this.refused.set(sentenceOf(error));
    } finally {
      this.sending.set(false);
      this.resource.reload();
      this.journey.reload();
      this.#session.doubt();
      void this.#session.load();
    }
  }
}
