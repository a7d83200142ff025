import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { formatPartial, type ProgramPeople } from '@cmio-pathway/shared';
import { sentenceOf } from '../../core/problem';
import { Invitations } from '../../data/invitations';
import { Mentorships, programPeople } from '../../data/people';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import { InviteForm } from './invite-form';

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** Who works in a program, who is invited, and which mentees have no mentor yet. */
@Component({
  selector: 'app-people',
  imports: [InviteForm, LoadFailure, Loading, RouterLink],
  templateUrl: './people.html',
  styleUrl: './people.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PeoplePage {
  readonly #invitations = inject(Invitations);
  readonly #mentorships = inject(Mentorships);

  readonly program = input.required<string>();
  protected readonly day = (instant: string) => formatPartial(instant.slice(0, 10));
  protected readonly resource = programPeople(this.program);
  protected readonly read = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  protected readonly finding = computed(() => {
    const people = this.read();
    if (!people) return 'People';
    const mentors = plural(people.mentors.length, 'mentor', 'mentors');
    return people.unmentored.length === 0
      ? `${mentors}; every mentee has one.`
      : `${mentors}; ${plural(people.unmentored.length, 'mentee has', 'mentees have')} none.`;
  });
  protected readonly search = signal('');
  protected readonly mentors = computed(() =>
    (this.read()?.mentors ?? []).filter(({ person }) =>
      person.name.toLowerCase().includes(this.search().toLowerCase()),
    ),
  );
  protected readonly refused = signal<string | null>(null);

  /** A new address that somebody asked for, to hand it over. */
  protected readonly address = signal<{ id: string; address: string } | null>(null);

  protected letterOf({ letter, expiresAt }: ProgramPeople['invitations'][number]): string {
    if (letter === 'failed') return 'the letter could not be sent; it is tried again';
    return `${letter === 'sent' ? 'letter sent' : 'the letter waits'}, until ${this.day(expiresAt)}`;
  }

  protected async resend(id: string): Promise<void> {
    await this.try(() => this.#invitations.resend(this.program(), id));
  }

  protected async renew(id: string): Promise<void> {
    await this.try(async () => {
      const { path } = await this.#invitations.renew(this.program(), id);
      this.address.set({ id, address: new URL(path, location.origin).href });
    });
  }

  protected async revoke(id: string): Promise<void> {
    await this.try(() => this.#invitations.revoke(this.program(), id));
  }

  protected async pair(mentee: string, event: Event): Promise<void> {
    const mentor = (event.target as HTMLSelectElement).value;
    if (mentor) await this.try(() => this.#mentorships.pair(this.program(), mentee, mentor));
  }

  protected text(event: Event): string {
    return (event.target as HTMLInputElement).value;
  }

  private async try(act: () => Promise<void>): Promise<void> {
    this.refused.set(null);
    try {
      await act();
      this.resource.reload();
    } catch (error) {
      this.refused.set(sentenceOf(error));
    }
  }
}
