import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { groupsOf } from '@cmio-pathway/shared/applications/groups';
import type { ApplicationLine } from '@cmio-pathway/shared/contracts/application';
import { StageLine } from '../../ui/stage-line';
import { lineWords } from './line-words';

const PAGE = 50;
const groups = [
  { is: 'me', title: 'Waiting for you' },
  { is: 'them', title: 'Waiting for them' },
  { is: 'closed', title: 'Closed' },
] as const;

/** The applications by whose turn it is, a row each; a row is one link. */
@Component({
  selector: 'app-application-table',
  imports: [RouterLink, StageLine],
  templateUrl: './application-table.html',
  styleUrl: './application-table.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ApplicationTable {
  readonly lines = input.required<readonly ApplicationLine[]>();
  readonly today = input.required<string>();

  protected readonly most = signal(PAGE);
  protected readonly isMore = computed(() => this.lines().length > this.most());
  protected readonly groups = computed(() => {
    const sorted = groupsOf(this.lines());
    let left = this.most();
    return groups.flatMap(({ is, title }) => {
      const all = sorted[is];
      const rows = all.slice(0, left);
      left -= rows.length;
      if (rows.length === 0) return [];
      return [
        { is, title, count: all.length, rows: rows.map((line) => ({ line, words: lineWords(line, this.today()) })) },
      ];
    });
  });

  protected more(): void {
    this.most.update((most) => most + PAGE);
  }
}
