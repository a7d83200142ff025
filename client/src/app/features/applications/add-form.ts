import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  output,
  signal,
} from '@angular/core';
import { ApplicationDraft } from '@cmio-pathway/shared/contracts/application';
import type { Problem } from '@cmio-pathway/shared/contracts/problem';
import { OneKey } from '../../core/one-key';
import { faultAt, problemOf } from '../../core/problem';
import { Applications } from '../../data/applications';
import { civilToday } from './days';
import { type Addition, KeptAddition, nothingTyped } from './kept-addition';
import { pastedOf, pastedWords } from './pasted';

/** An application in three fields; what is typed stays on this device until it is added. */
@Component({
  selector: 'app-add-form',
  templateUrl: './add-form.html',
  styleUrl: './add-form.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AddForm {
  readonly #applications = inject(Applications);
  readonly #kept = inject(KeptAddition);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly #injector = inject(Injector);
  readonly #key = new OneKey();

  /** The id of what was added. */
  readonly added = output<string>();
  readonly closed = output();

  protected readonly typed = signal<Addition>(this.#kept.read());
  protected readonly isHere = signal(true);
  protected readonly sending = signal(false);
  readonly #problem = signal<Problem | null>(null);

  protected readonly wasKept = Object.values(this.typed()).some(Boolean);
  protected readonly pastedWords = computed(() => pastedWords(this.typed().pasted));
  protected readonly faults = computed(() => {
    const problem = this.#problem();
    const at = (...fields: string[]) => fields.map((field) => faultAt(problem, `/${field}`)).find(Boolean);
    const fields = { organisation: at('organisation'), role: at('role'), pasted: at('link', 'posting') };
    const isNamed = Object.values(fields).some(Boolean);
    return { ...fields, rest: problem && !isNamed ? (problem.detail ?? `${problem.title}.`) : undefined };
  });

  constructor() {
    this.#focus('#add-organisation');
  }

  protected type(change: Partial<Addition>): void {
    this.typed.update((typed) => ({ ...typed, ...change }));
    this.isHere.set(this.#kept.keep(this.typed()));
  }

  protected text(event: Event): string {
    return (event.target as HTMLInputElement | HTMLTextAreaElement).value;
  }

  protected clear(): void {
    this.#kept.forget();
    this.typed.set(nothingTyped);
    this.#problem.set(null);
    this.#focus('#add-organisation');
  }

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    if (this.sending()) return;
    const { organisation, role, pasted } = this.typed();
    const read = ApplicationDraft.safeParse({ organisation, role, ...pastedOf(pasted), on: civilToday() });
    if (!read.success) return this.#refuse(read.error.issues);
    this.sending.set(true);
    this.#problem.set(null);
    try {
      const id = await this.#applications.add(read.data, this.#key.of(read.data));
      this.#key.spent();
      this.#kept.forget();
      this.added.emit(id);
    } catch (error) {
      this.#problem.set(problemOf(error));
      this.#focus('[aria-invalid="true"], .rest');
    } finally {
      this.sending.set(false);
    }
  }

  #refuse(issues: readonly { path: PropertyKey[]; message: string }[]): void {
    const errors = issues.map(({ path, message }) => ({
      pointer: `/${path.map(String).join('/')}`,
      code: 'invalid',
      detail: message,
    }));
    this.#problem.set({ type: 'about:blank', title: 'Not in order', status: 422, code: 'invalid', errors });
    this.#focus('[aria-invalid="true"]');
  }

  #focus(selector: string): void {
    afterNextRender(() => this.#host.nativeElement.querySelector<HTMLElement>(selector)?.focus(), {
      injector: this.#injector,
    });
  }
}
