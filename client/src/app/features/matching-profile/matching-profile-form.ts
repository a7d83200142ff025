import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, output, signal } from '@angular/core';
import { form, submit, validateStandardSchema } from '@angular/forms/signals';
import {
  MatchingProfileDraft,
  type MatchingProfiles,
  MOST_WISHES,
} from '@cmio-pathway/shared/contracts/matching-profile';
import type { PersonCard } from '@cmio-pathway/shared/contracts/primitives';
import * as z from 'zod';
import { fieldErrors } from '../../core/field-errors';
import { faultAt, problemOf, sentenceOf } from '../../core/problem';
import { MatchingProfileChanges } from '../../data/matching-profiles';
import { TextField } from '../../ui/text-field';
import { WishList } from './wish-list';

const { organisation } = MatchingProfileDraft.shape;
/** As the contract, with languages as they are typed. */
const Typed = z.object({ organisation, languages: z.string().max(400) });

const elsewhere = 'This was changed elsewhere meanwhile: reload, then do it again.';
let forms = 0;

/** What a mentee says for the matching of one program. */
@Component({
  selector: 'app-matching-profile-form',
  imports: [TextField, WishList],
  templateUrl: './matching-profile-form.html',
  styleUrl: './matching-profile.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MatchingProfileForm {
  readonly #changes = inject(MatchingProfileChanges);
  protected readonly id = `matching-profile-${++forms}`;
  protected readonly most = MOST_WISHES;

  readonly of = input.required<MatchingProfiles['profiles'][number]>();
  readonly saved = output();
  /** What is being typed stays when wishes are kept meanwhile. */
  protected readonly typed = linkedSignal<string, { organisation: string; languages: string }>({
    source: () => JSON.stringify([this.of().organisation, this.of().languages]),
    computation: () => ({ organisation: this.of().organisation, languages: this.of().languages.join(', ') }),
  });
  protected readonly wishes = linkedSignal<readonly PersonCard[]>(() => this.of().wishes);
  readonly #revision = linkedSignal(() => this.of().revision);
  protected readonly form = form(this.typed, (path) => validateStandardSchema(path, Typed));
  protected readonly keeping = signal(false);
  protected readonly fault = signal<string | null>(null);
  protected readonly refused = signal<string | null>(null);
  protected readonly done = signal('');
  protected readonly kept = signal('');

  protected wish(mentor: PersonCard): Promise<void> {
    if (this.wishes().length < MOST_WISHES) return this.#keep([...this.wishes(), mentor]);
    this.fault.set(`At most ${MOST_WISHES}: remove one first.`);
    return Promise.resolve();
  }

  protected drop(id: string): Promise<void> {
    return this.#keep(this.wishes().filter((one) => one.id !== id));
  }

  /** Puts a wish before the one above it. */
  protected prefer(at: number): Promise<void> {
    const wishes = this.wishes();
    return this.#keep([...wishes.slice(0, at - 1), wishes[at]!, wishes[at - 1]!, ...wishes.slice(at + 1)]);
  }

  /** Keeps wishes as they are chosen, beside what was saved of the rest. */
  async #keep(wishes: readonly PersonCard[]): Promise<void> {
    if (this.keeping()) return;
    this.keeping.set(true);
    this.fault.set(null);
    this.kept.set('');
    const { organisation: at, languages } = this.of();
    try {
      await this.#save({ organisation: at, languages, wishes: wishes.map(({ id }) => id) });
      this.wishes.set(wishes);
      this.kept.set('Kept.');
    } catch (error) {
      const problem = problemOf(error);
      this.fault.set(problem.status === 412 ? elsewhere : (faultAt(problem, '/wishes') ?? sentenceOf(error)));
    } finally {
      this.keeping.set(false);
    }
  }

  async #save(draft: MatchingProfileDraft): Promise<void> {
    this.#revision.set(await this.#changes.save(this.of().program.id, this.#revision(), draft));
    this.saved.emit();
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.refused.set(null);
    this.done.set('');
    await submit(this.form, async () => {
      const languages = this.typed().languages.split(',');
      try {
        await this.#save({
          organisation: this.typed().organisation.trim(),
          languages: languages.map((one) => one.trim()).filter(Boolean),
          wishes: this.wishes().map(({ id }) => id),
        });
        this.done.set('Saved.');
        return undefined;
      } catch (error) {
        const problem = problemOf(error);
        const { at, rest } = fieldErrors(this.form, problem);
        this.refused.set(problem.status === 412 ? elsewhere : rest);
        return at;
      }
    });
  }
}
