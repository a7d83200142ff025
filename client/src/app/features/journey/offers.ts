import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { sentenceOf } from '../../core/problem';
import { Journeys } from '../../data/journey';
import { View } from './view';

/** Enrollments that are offers until they are accepted; what becomes visible to whom is said first. */
@Component({
  selector: 'app-offers',
  template: `
    @for (offer of open(); track offer.program.id) {
      <section [attr.aria-label]="'Offer of ' + offer.program.name">
        <p>
          <b>{{ offer.program.name }} would like to accompany you.</b>
          If you accept,
          {{
            offer.mentor ? offer.mentor.name + ' and the program’s admins see' : 'the program’s mentors and admins see'
          }}
          your Journey: which milestones are in your record, their dates and states, and whatever you submit to them;
          never drafts, or the notes, links and files you have not submitted.
        </p>
        <button class="b fill" type="button" [disabled]="sending()" (click)="accept(offer.program.id)">Accept</button>
        @if (failure(); as fault) {
          <p class="fault" role="alert">{{ fault }}</p>
        }
      </section>
    }
  `,
  styles: `
    section {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 12px 24px;
      margin-top: 20px;
      padding: 14px 0;
      border: solid var(--rule-strong);
      border-width: 1px 0;
    }
    p {
      flex: 1 1 420px;
      max-width: 80ch;
    }
    .fault {
      flex-basis: 100%;
      color: var(--lapsed);
      font-weight: 550;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Offers {
  readonly #journeys = inject(Journeys);
  readonly #view = inject(View);

  protected readonly sending = signal(false);
  protected readonly failure = signal('');
  protected readonly open = computed(
    () => this.#view.facts()?.enrollments.filter(({ accepted, ended }) => !accepted && !ended) ?? [],
  );

  protected async accept(program: string): Promise<void> {
    this.sending.set(true);
    this.failure.set('');
    try {
      await this.#journeys.accept(program);
      this.#view.resource.reload();
    } catch (error) {
      this.failure.set(sentenceOf(error));
    } finally {
      this.sending.set(false);
    }
  }
}
