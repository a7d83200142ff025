import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { InvitedRole } from '@cmio-pathway/shared/contracts/session';
import { faultAt, problemOf, sentenceOf } from '../../core/problem';
import { cohortList, Cohorts } from '../../data/cohorts';
import { Invitations } from '../../data/invitations';

/** Asks somebody into the program by a letter. */
@Component({
  selector: 'app-invite-form',
  templateUrl: './invite-form.html',
  styles: `
    form {
      display: grid;
      gap: 12px;
      padding-top: 14px;
    }
    select.in,
    input.in {
      min-height: 44px;
      padding: 0 12px;
      border-radius: var(--r-m);
      box-shadow: inset 0 0 0 1px var(--rule-strong);
      background: var(--surface);
      color: var(--ink);
      width: 100%;
    }
    .made {
      background: var(--selected);
      border-radius: var(--r-m);
      padding: 14px 16px;
      display: grid;
      gap: 8px;
      margin-top: 14px;
      overflow-wrap: anywhere;
    }
    .fault {
      font: var(--label);
      font-weight: 600;
      color: var(--lapsed);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class InviteForm {
  readonly #invitations = inject(Invitations);
  readonly #cohorts = inject(Cohorts);

  readonly program = input.required<string>();
  readonly invited = output();
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');

  protected readonly list = cohortList(this.program);
  protected readonly cohorts = computed(() => (this.list.hasValue() ? this.list.value().cohorts : []));
  protected readonly email = signal('');
  protected readonly role = signal<InvitedRole>('mentee');
  protected readonly cohort = signal('');
  protected readonly newCohort = signal('');
  protected readonly faults = signal<{
    email?: string | undefined;
    cohort?: string | undefined;
    name?: string | undefined;
    other?: string | undefined;
  }>({});
  protected readonly made = signal<string | null>(null);

  /** Takes up an address that was searched for in vain. */
  address(email: string): void {
    this.email.set(email);
    this.made.set(null);
    this.box().nativeElement.focus();
  }

  protected text(event: Event): string {
    return (event.target as HTMLInputElement).value;
  }

  protected chooseRole(event: Event): void {
    this.role.set(this.text(event) as InvitedRole);
  }

  protected async addCohort(): Promise<void> {
    try {
      await this.#cohorts.add(this.program(), this.newCohort());
      this.newCohort.set('');
      this.faults.set({});
      this.list.reload();
    } catch (error) {
      this.faults.set({ name: faultAt(problemOf(error), '/name') ?? sentenceOf(error) });
    }
  }

  protected async invite(event: Event): Promise<void> {
    event.preventDefault();
    const cohort = this.role() === 'mentee' ? this.cohort() || null : null;
    const email = this.email().trim();
    this.made.set(null);
    try {
      await this.#invitations.invite(this.program(), { email, role: this.role(), cohort });
      this.made.set(email);
      this.email.set('');
      this.faults.set({});
      this.invited.emit();
    } catch (error) {
      const problem = problemOf(error);
      const faults = { email: faultAt(problem, '/email'), cohort: faultAt(problem, '/cohort') };
      this.faults.set({ ...faults, ...(!faults.email && !faults.cohort && { other: sentenceOf(error) }) });
    }
  }
}
