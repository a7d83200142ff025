import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { form, FormField, submit, validateStandardSchema } from '@angular/forms/signals';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import { wayOf } from '@cmio-pathway/shared/pathway/way';
import { skills } from '@cmio-pathway/shared/explore';
import * as z from 'zod';
import { fieldErrors } from '../../core/field-errors';
import { problemOf, sentenceOf } from '../../core/problem';
import { Accounts, mentorProfile } from '../../data/account';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import { TextField } from '../../ui/text-field';

const Typed = z.object({
  specialty: z.string().max(120),
  organisation: z.string().max(160),
  languages: z.string().max(400),
  about: z.string().max(2_000, 'At most 2,000 characters.'),
  capacity: z.string().regex(/^\s*([0-9]|[1-4][0-9]|50)?\s*$/, 'Write a whole number up to 50, or nothing.'),
});

/** What a mentor says of themselves, for those who look for one, and when they are away. */
@Component({
  selector: 'app-mentor-profile',
  imports: [FormField, LoadFailure, Loading, TextField],
  templateUrl: './mentor-profile.html',
  styleUrl: './mentor-profile.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MentorProfilePage {
  readonly #accounts = inject(Accounts);

  protected readonly resource = mentorProfile();
  protected readonly read = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  protected readonly steps = wayOf().steps;
  protected readonly skills = skills;
  protected readonly day = formatPartial;
  protected readonly typed = linkedSignal(() => {
    const read = this.read();
    return {
      specialty: read?.specialty ?? '',
      organisation: read?.organisation ?? '',
      languages: read?.languages.join(', ') ?? '',
      about: read?.about ?? '',
      capacity: read?.capacity?.toString() ?? '',
    };
  });
  protected readonly chosenSteps = linkedSignal<readonly number[]>(() => this.read()?.steps ?? []);
  protected readonly chosenSkills = linkedSignal<readonly string[]>(() => this.read()?.skills ?? []);
  protected readonly form = form(this.typed, (path) => validateStandardSchema(path, Typed));
  protected readonly refused = signal<string | null>(null);
  protected readonly done = signal('');
  protected readonly away = signal({ from: '', until: '', note: '' });
  protected readonly awayForm = form(this.away);
  protected readonly awayRefused = signal<string | null>(null);
  protected readonly removed = signal<string | null>(null);

  protected toggled<Value>(chosen: readonly Value[], value: Value): readonly Value[] {
    return chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.refused.set(null);
    this.done.set('');
    await submit(this.form, async () => {
      const { specialty, organisation, languages, about, capacity } = this.typed();
      const draft = {
        specialty,
        organisation,
        about,
        languages: languages
          .split(',')
          .map((one) => one.trim())
          .filter(Boolean),
        steps: [...this.chosenSteps()].sort((a, b) => a - b),
        skills: [...this.chosenSkills()],
        capacity: capacity.trim() === '' ? null : Number(capacity),
      };
      try {
        await this.#accounts.saveProfile(draft, this.read()!.revision);
        this.done.set('Saved.');
        this.resource.reload();
        return undefined;
      } catch (error) {
        const { at, rest } = fieldErrors(this.form, problemOf(error));
        this.refused.set(rest);
        return at;
      }
    });
  }

  protected async goAway(event: Event): Promise<void> {
    event.preventDefault();
    await this.changeAway(async () => {
      await this.#accounts.goAway(this.away());
      this.away.set({ from: '', until: '', note: '' });
    });
  }

  protected async stay(id: string): Promise<void> {
    await this.changeAway(async () => {
      await this.#accounts.stay(id);
      this.removed.set(id);
    });
  }

  protected async restore(id: string): Promise<void> {
    await this.changeAway(async () => {
      await this.#accounts.restoreAway(id);
      this.removed.set(null);
    });
  }

  private async changeAway(act: () => Promise<void>): Promise<void> {
    this.awayRefused.set(null);
    try {
      await act();
      this.resource.reload();
    } catch (error) {
      const problem = problemOf(error);
      this.awayRefused.set(problem.errors?.[0]?.detail ?? sentenceOf(error));
    }
  }
}
