import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type AuditKind, type AuditQuery, auditKinds, mostExported } from '@cmio-pathway/shared/contracts/audit-log';
import { kindWords } from '@cmio-pathway/shared/audit-log';
import { kept } from '../../core/kept';
import { faultAt, problemOf } from '../../core/problem';
import { auditLog, exportAddress } from '../../data/audit-log';
import { GlyphIcon } from '../../ui/glyph';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import { logDays } from './entry-line';

/** What happened in a program: who did what, in which capacity, about whom and when; and who opened whose record. */
@Component({
  selector: 'app-audit-log',
  imports: [GlyphIcon, LoadFailure, Loading, RouterLink],
  templateUrl: './log.html',
  styleUrl: './log.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AuditLogPage {
  readonly #router = inject(Router);

  readonly program = input.required<string>();
  readonly person = input<string>();
  readonly actor = input<string>();
  readonly kind = input<string>();
  readonly from = input<string>();
  readonly until = input<string>();
  readonly after = input<string>();

  protected readonly kinds = auditKinds.map((id) => ({ id, words: kindWords[id] }));
  protected readonly most = mostExported.toLocaleString('en-US');
  protected readonly filter = computed<AuditQuery>(() => ({
    ...(this.person() && { person: this.person()! }),
    ...(this.actor() && { actor: this.actor()! }),
    ...(auditKinds.includes(this.kind() as AuditKind) && { kind: this.kind() as AuditKind }),
    ...(this.from() && { from: this.from()! }),
    ...(this.until() && { until: this.until()! }),
  }));
  protected readonly isFiltered = computed(() => Object.keys(this.filter()).length > 0);
  protected readonly resource = auditLog(() => ({
    program: this.program(),
    ...this.filter(),
    ...(this.after() && { after: this.after()! }),
  }));
  protected readonly read = kept(this.resource);
  protected readonly days = computed(() => logDays(this.read()?.entries ?? []));
  protected readonly address = computed(() => exportAddress(this.program(), this.filter()));
  readonly #problem = computed(() => {
    const error = this.resource.error();
    return error ? problemOf(error) : null;
  });
  protected readonly faults = computed(() => ({
    from: faultAt(this.#problem(), '/from'),
    until: faultAt(this.#problem(), '/until'),
  }));
  protected readonly refused = computed(() => this.#problem()?.status === 422);

  protected find(event: Event): void {
    event.preventDefault();
    const fields = (event.currentTarget as HTMLFormElement).elements;
    const said = (name: string) => (fields.namedItem(name) as HTMLInputElement).value.trim() || null;
    const names = ['person', 'actor', 'kind', 'from', 'until'];
    const queryParams = Object.fromEntries(names.map((name) => [name, said(name)]));
    void this.#router.navigate([], { queryParams });
  }
}
