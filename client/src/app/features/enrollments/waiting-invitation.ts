import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { OwnInvitations } from '@cmio-pathway/shared/contracts/session';
import { faultAt, problemOf, sentenceOf } from '../../core/problem';
import { CurrentSession } from '../../core/session';
import { Invitations } from '../../data/invitations';
import { day } from './enrollment-words';

const asWhat = { mentee: 'a mentee', mentor: 'a mentor', admin: 'an admin' } as const;

/** An invitation to one of one's own addresses: what taking it up tells the program, and the way on. */
@Component({
  selector: 'app-waiting-invitation',
  template: `
    <p>
      <b>{{ of().program.name }} invites you as {{ capacity() }}.</b>
      <span class="sub">{{ says() }}</span>
    </p>
    @if (of().role !== 'mentee') {
      <label class="field"
        ><span class="lab">Organization, optional</span>
        <input
          class="in"
          autocomplete="organization"
          [value]="organisation()"
          (input)="organisation.set(place.value)"
          #place
        />
        <span class="cap">It stands beside your decisions, as it is at the time.</span>
      </label>
    }
    @if (refused(); as sentence) {
      <p class="fault" role="alert">{{ sentence }}</p>
    }
    <button type="button" class="b fill" [attr.aria-disabled]="sending()" (click)="take()">
      {{ of().role === 'mentee' ? 'Read the offer' : 'Join as ' + capacity()
      }}<span class="sr"> of {{ of().program.name }}</span>
    </button>
  `,
  styles: `
    :host {
      display: grid;
      gap: 10px;
      justify-items: start;
      padding: 14px 0;
    }
    .sub {
      display: block;
      max-width: 70ch;
    }
    .field {
      width: min(100%, 420px);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WaitingInvitation {
  readonly #invitations = inject(Invitations);
  readonly #session = inject(CurrentSession);
  readonly #router = inject(Router);

  readonly of = input.required<OwnInvitations['invitations'][number]>();
  protected readonly capacity = computed(() => asWhat[this.of().role]);
  protected readonly says = computed(() => {
    const { program, role, email, cohort, invitedBy, expiresAt } = this.of();
    const how = [...(invitedBy ? [`By ${invitedBy}`] : []), `to ${email}`, ...(cohort ? [cohort] : [])].join(', ');
    const then =
      role === 'mentee'
        ? `${program.name} learns your name when you read the offer, and nothing else of you until you accept it.`
        : `Your name then stands among the people of ${program.name}.`;
    return `${how[0]!.toUpperCase()}${how.slice(1)}; until ${day(expiresAt)}. ${then}`;
  });
  protected readonly organisation = signal('');
  protected readonly sending = signal(false);
  protected readonly refused = signal<string | null>(null);

  protected async take(): Promise<void> {
    if (this.sending()) return;
    this.sending.set(true);
    this.refused.set(null);
    const { id, role, program } = this.of();
    const organisation = this.organisation().trim();
    try {
      await this.#invitations.takeUp(id, organisation ? { organisation } : {});
      this.#session.doubt();
      await this.#session.load();
      const places = {
        mentee: ['/enrollments', program.id],
        mentor: ['/programs', program.id, 'reviews'],
        admin: ['/programs', program.id, 'cohorts'],
      };
      await this.#router.navigate(places[role]);
    } catch (error) {
      const problem = problemOf(error);
      const gone = problem.status === 404 && 'This invitation no longer waits: it was taken back, or its time is over.';
      this.refused.set(faultAt(problem, '/organisation') ?? (gone || sentenceOf(error)));
    } finally {
      this.sending.set(false);
    }
  }
}
