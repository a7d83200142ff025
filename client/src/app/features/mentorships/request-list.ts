import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type ChangeRequest, ChangeRequestAnswer } from '@cmio-pathway/shared/contracts/mentorship';
import { sentenceOf } from '../../core/problem';
import { changeRequests, MentorshipActs } from '../../data/mentorships';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import { dayOf, wishes } from './mentorship-words';

/** What was asked in confidence, with the answer each gets. */
@Component({
  selector: 'app-request-list',
  imports: [LoadFailure, Loading, RouterLink],
  template: `
    <p class="sub">
      Only who asked and the admins read this; the other side never does. What concerns you yourself is not shown to
      you.
    </p>
    @if (resource.error()) {
      <ui-load-failure what="The requests" (again)="resource.reload()" />
    } @else if (lines(); as lines) {
      <ul class="lines">
        @for (one of lines; track one.id) {
          <li>
            <p>
              <b>{{ one.asks }}</b> {{ one.wish }}<span class="cap">about {{ one.about }}, {{ one.on }}</span>
            </p>
            @if (one.words) {
              <p class="words">{{ one.words }}</p>
            }
            <form class="narrow" novalidate (submit)="$event.preventDefault(); answer(one.id, said.value)">
              <div class="field">
                <label class="lab" [for]="'answer-' + one.id">Answer to {{ one.asks }}</label>
                <textarea
                  class="in"
                  rows="2"
                  [id]="'answer-' + one.id"
                  #said
                  [attr.aria-invalid]="fault()?.id === one.id ? true : null"
                  [attr.aria-describedby]="'answer-says-' + one.id"
                ></textarea>
                <p class="fault" [id]="'answer-says-' + one.id">{{ fault()?.id === one.id ? fault()!.says : '' }}</p>
              </div>
              <p class="acts"><button type="submit" class="b line">Answer</button></p>
            </form>
          </li>
        } @empty {
          <li class="empty">Nothing waits for an answer.</li>
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
      @if (answered().length > 0) {
        <details>
          <summary>Answered lately</summary>
          <ul class="lines">
            @for (one of answered(); track one.id) {
              <li>
                <p>
                  <b>{{ one.asks }}</b> {{ one.wish }}<span class="cap">about {{ one.about }}, {{ one.on }}</span>
                </p>
                <p class="words">{{ one.answer!.text }}</p>
                <p class="cap">{{ one.answer!.by }}</p>
              </li>
            }
          </ul>
        </details>
      }
    } @else {
      <ui-loading [bars]="4" />
    }
  `,
  styleUrl: './mentorships.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RequestList {
  readonly #acts = inject(MentorshipActs);

  readonly program = input.required<string>();
  readonly after = input('');
  readonly answerGiven = output();

  protected readonly resource = changeRequests(() => ({ program: this.program(), of: 'waiting', after: this.after() }));
  readonly #past = changeRequests(() => ({ program: this.program(), of: 'answered', after: '' }));
  protected readonly next = computed(() => (this.resource.hasValue() ? this.resource.value().next : null));
  protected readonly lines = computed(() =>
    this.resource.hasValue() ? this.#said(this.resource.value().requests) : undefined,
  );
  protected readonly answered = computed(() => (this.#past.hasValue() ? this.#said(this.#past.value().requests) : []));
  protected readonly fault = signal<{ id: string; says: string } | null>(null);

  #said(requests: readonly ChangeRequest[]) {
    return requests.map((one) => ({
      ...one,
      asks: one.by === 'mentee' ? one.mentee.name : one.mentor.name,
      about: one.by === 'mentee' ? `the mentor ${one.mentor.name}` : `the mentee ${one.mentee.name}`,
      wish: `wishes: ${wishes[one.wish].toLowerCase()}`,
      on: dayOf(one.at),
    }));
  }

  protected async answer(id: string, text: string): Promise<void> {
    const draft = ChangeRequestAnswer.safeParse({ answer: text });
    this.fault.set(draft.success ? null : { id, says: draft.error.issues[0]!.message });
    if (!draft.success) return;
    try {
      await this.#acts.answer(this.program(), id, draft.data.answer);
      this.resource.reload();
      this.#past.reload();
      this.answerGiven.emit();
    } catch (error) {
      this.fault.set({ id, says: sentenceOf(error) });
    }
  }
}
