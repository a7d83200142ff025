import { ChangeDetectionStrategy, Component, computed, effect, inject, input, linkedSignal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { RouterLink } from '@angular/router';
import type { PersonInProgram } from '@cmio-pathway/shared/contracts/person-in-program';
import { problemOf } from '../../core/problem';
import { CurrentSession } from '../../core/session';
import { personInProgram } from '../../data/person-in-program';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import { MentorWords } from '../../ui/mentor-words';
import { carries, isOpen, pairedWords, roleLines } from './person-words';

/** Somebody as their program knows them, whatever they are in it, and where all about them is. */
@Component({
  selector: 'app-person',
  imports: [LoadFailure, Loading, MentorWords, RouterLink],
  templateUrl: './person.html',
  styleUrl: './person.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PersonPage {
  readonly #session = inject(CurrentSession);

  readonly program = input.required<string>();
  readonly person = input.required<string>();
  protected readonly resource = personInProgram(() => ({ program: this.program(), person: this.person() }));
  protected readonly read = linkedSignal<PersonInProgram | undefined, PersonInProgram | undefined>({
    source: () => (this.resource.hasValue() ? this.resource.value() : undefined),
    computation: (now) => now,
  });
  protected readonly isNowhere = computed(() => problemOf(this.resource.error()).status === 404);
  protected readonly isOneself = computed(() => this.read()?.person.id === this.#session.person()?.id);
  /** Nobody opens their own record for a program: their own way is where they read it. */
  protected readonly isOpen = computed(() => Boolean(this.read() && isOpen(this.read()!) && !this.isOneself()));
  protected readonly roles = computed(() => (this.read() ? roleLines(this.read()!) : []));
  protected readonly carries = computed(() => (this.read() ? carries(this.read()!) : ''));
  protected readonly mentors = computed(() => (this.read()?.mentors ?? []).map(line));
  protected readonly mentees = computed(() => (this.read()?.mentees ?? []).map(line));

  constructor() {
    const title = inject(Title);
    effect(() => {
      const name = this.read()?.person.name;
      if (name) title.setTitle(`${name} · CMIO Pathway`);
    });
  }
}

const line = (one: PersonInProgram['mentors'][number]) => ({
  ...one.person,
  key: `${one.person.id} ${one.from}`,
  says: pairedWords(one),
});
