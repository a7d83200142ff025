import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { MilestoneRecord } from '@cmio-pathway/shared/contracts/milestone';
import type { Milestone } from '@cmio-pathway/shared/pathway/model';
import { changesBetween } from './compare';
import { ContentView } from './content-view';
import { day } from './record-now';

/** Every version, newest first, each with what it changed. */
@Component({
  selector: 'app-versions',
  imports: [ContentView],
  templateUrl: './versions.html',
  styleUrl: './versions.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Versions {
  protected readonly day = day;

  readonly record = input.required<MilestoneRecord>();
  readonly milestone = input<Milestone>();

  protected readonly versions = computed(() =>
    this.record().versions.map((version, at, all) => {
      const before = all[at + 1];
      return {
        ...version,
        counts: version.id === this.record().verifiedVersion,
        changes: before ? changesBetween(before.content, version.content) : null,
      };
    }),
  );
}
