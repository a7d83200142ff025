import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PairingBlocks } from '@cmio-pathway/shared/contracts/mentorship';
import { sentenceOf } from '../../core/problem';
import { MentorshipActs, pairingBlocks } from '../../data/mentorships';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import { dayOf } from './mentorship-words';
import { TakingBack } from './taking-back';

/** Who is set apart, and lifting it. */
@Component({
  selector: 'app-block-list',
  imports: [LoadFailure, Loading, RouterLink],
  template: `
    <p class="sub">
      Neither matching nor anybody pairs these two before you lift it. Neither of them learns of it. Set two apart from
      the list of ended mentorships.
    </p>
    @if (resource.error()) {
      <ui-load-failure what="Who is set apart" (again)="resource.reload()" />
    } @else if (lines(); as lines) {
      <ul class="lines">
        @for (one of lines; track one.id) {
          <li class="row">
            <p class="grow">
              <b>{{ one.mentee.name }}</b> and <b>{{ one.mentor.name }}</b><span class="cap">since {{ one.on }}</span>
              @if (one.reason) {
                <span class="cap words">{{ one.reason }}</span>
              }
            </p>
            <button type="button" class="b line small" (click)="lift(one)">
              Lift<span class="sr"> between {{ one.mentee.name }} and {{ one.mentor.name }}</span>
            </button>
          </li>
        } @empty {
          <li class="empty">Nobody is set apart.</li>
        }
      </ul>
      <p class="acts more">
        @if (after()) {
          <a class="b line" routerLink="." [queryParams]="{ after: null }" queryParamsHandling="merge">First page</a>
        }
        @if (next(); as next) {
          <a class="b line" routerLink="." [queryParams]="{ after: next }" queryParamsHandling="merge">Next page</a>
        }
      </p>
    } @else {
      <ui-loading [bars]="4" />
    }
  `,
  styleUrl: './mentorships.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BlockList {
  readonly #acts = inject(MentorshipActs);
  readonly #undo = inject(TakingBack);

  readonly program = input.required<string>();
  readonly after = input('');
  protected readonly resource = pairingBlocks(() => ({ program: this.program(), after: this.after() }));
  protected readonly next = computed(() => (this.resource.hasValue() ? this.resource.value().next : null));
  protected readonly lines = computed(() =>
    this.resource.hasValue() ? this.resource.value().blocks.map((one) => ({ ...one, on: dayOf(one.at) })) : undefined,
  );

  protected async lift({ id, mentee, mentor, reason }: PairingBlocks['blocks'][number]) {
    try {
      await this.#acts.lift(this.program(), id);
      this.resource.reload();
      this.#undo.offer(
        `Lifted: ${mentee.name} and ${mentor.name}.`,
        async () => void (await this.#acts.setApart(this.program(), mentee.id, mentor.id, reason)),
        () => this.resource.reload(),
      );
    } catch (error) {
      this.#undo.say(sentenceOf(error));
    }
  }
}
