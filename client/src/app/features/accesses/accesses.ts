import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Accesses } from '@cmio-pathway/shared/contracts/journey';
import { formatPartial } from '@cmio-pathway/shared/dates/partial-date';
import { sentenceOf } from '../../core/problem';
import { AccessLog } from '../../data/accesses';
import { Loading } from '../../ui/loading';

type Access = Accesses['accesses'][number];

/** Who opened one's record, newest first. */
@Component({
  selector: 'app-accesses',
  imports: [Loading, RouterLink],
  templateUrl: './accesses.html',
  styleUrl: './accesses.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AccessesPage {
  readonly #log = inject(AccessLog);

  protected readonly rows = signal<readonly Access[] | null>(null);
  protected readonly next = signal<string | null>(null);
  protected readonly loading = signal(false);
  protected readonly failure = signal('');
  protected readonly finding = computed(() => {
    const rows = this.rows() ?? [];
    if (rows.length === 0) return 'Nobody else has opened your record.';
    return `${rows[0]!.by.name} opened your record last, ${formatPartial(rows[0]!.day)}.`;
  });
  protected readonly dayOf = formatPartial;

  constructor() {
    void this.more();
  }

  protected async more(): Promise<void> {
    if (this.loading()) return;
    this.loading.set(true);
    this.failure.set('');
    try {
      const { accesses, next } = await this.#log.page(this.next());
      this.rows.update((rows) => [...(rows ?? []), ...accesses]);
      this.next.set(next);
    } catch (error) {
      this.failure.set(sentenceOf(error));
    } finally {
      this.loading.set(false);
    }
  }
}
