import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { LiftingDraft } from '@cmio-pathway/shared/contracts/program-rules';
import type { Waiver } from '@cmio-pathway/shared/contracts/rules-for-person';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import { faultAt, problemOf, sentenceOf } from '../../core/problem';
import { Waivers } from '../../data/program-rules';

/** One waiver: what, why, by whom and when; an admin asks for it again with a reason. */
@Component({
  selector: 'app-waiver-line',
  templateUrl: './waiver-line.html',
  styleUrl: './rules.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WaiverLine {
  readonly #waivers = inject(Waivers);

  readonly program = input.required<string>();
  readonly person = input.required<{ id: string; name: string }>();
  readonly waiver = input.required<Waiver>();
  readonly title = input.required<string>();
  readonly mayLift = input(false);
  readonly lifted = output();

  protected readonly open = signal(false);
  protected readonly reason = signal('');
  protected readonly fault = signal<string | null>(null);
  protected readonly sending = signal(false);
  protected readonly said = computed(() => {
    const { by, at } = this.waiver();
    return `${by.name}, ${by.role}, on ${day(at)}`;
  });
  protected readonly ended = computed(() => {
    const lifted = this.waiver().lifted;
    return lifted && `Asked for again by ${lifted.by} on ${day(lifted.at)}: ${lifted.reason}`;
  });

  protected async lift(): Promise<void> {
    if (this.sending()) return;
    const draft = LiftingDraft.safeParse({ reason: this.reason() });
    this.fault.set(draft.error?.issues[0]?.message ?? null);
    if (!draft.success) return;
    this.sending.set(true);
    try {
      await this.#waivers.lift(this.program(), this.person().id, this.waiver().id, draft.data.reason);
      this.lifted.emit();
    } catch (error) {
      this.fault.set(faultAt(problemOf(error), '/reason') ?? sentenceOf(error));
    } finally {
      this.sending.set(false);
    }
  }
}

const day = (instant: string) => formatPartial(instant.slice(0, 10));
