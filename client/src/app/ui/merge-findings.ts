import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { MergeFindings as Findings } from '@cmio-pathway/shared/contracts/merge';
import { milestoneById } from '@cmio-pathway/shared/pathway/pathway';

const counted = (n: number, one: string, many: string): string[] => (n > 0 ? [`${n} ${n === 1 ? one : many}`] : []);
const all = (words: string[]): string => new Intl.ListFormat('en', { type: 'conjunction' }).format(words);

/** Of what there can be only one, and which therefore stays behind. */
const stays: Record<string, string> = {
  track: 'its track',
  mentor_profile: 'its mentor profile',
  waiver: 'waivers that both have',
  advice_dismissal: 'advice put away in both',
};

/** What a merge finds, in sentences. */
@Component({
  selector: 'ui-merge-findings',
  template: `
    <ul>
      @for (line of lines(); track line) {
        <li>{{ line }}</li>
      }
    </ul>
  `,
  styles: `
    ul {
      list-style: disc;
      padding-left: 20px;
      display: grid;
      gap: 6px;
      max-width: 66ch;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MergeFindings {
  readonly found = input.required<Findings>();

  protected readonly lines = computed(() => {
    const { records, files, drafts, credits, addresses, milestones, programs, left, ...own } = this.found();
    const moves = [
      ...counted(records, 'milestone record', 'milestone records'),
      ...counted(files, 'file', 'files'),
      ...counted(drafts, 'draft', 'drafts'),
      ...counted(credits, 'credit entry', 'credit entries'),
      ...counted(addresses, 'e-mail address to sign in with', 'e-mail addresses to sign in with'),
    ];
    const titles = milestones.map((id) => milestoneById(id)?.title ?? 'a milestone of a program');
    const behind = left.flatMap((kind) => stays[kind] ?? []);
    return [
      moves.length > 0 ? `${all(moves)} move.` : 'Nothing moves.',
      ...(titles.length > 0 ? [`Both have ${all(titles)}: both records stay. One is enough.`] : []),
      ...(programs.length > 0
        ? [`Both are in ${all(programs.map(({ name }) => name))}: one enrollment stays, the one that goes on.`]
        : []),
      ...(behind.length > 0 ? [`Of one account only: ${all(behind)} stays behind.`] : []),
      ...counted(own.ownDecisions, 'decision', 'decisions').map(
        (what) => `${what} by one account about the other no longer counts; it stays to be read.`,
      ),
      ...counted(own.ownRequests, 'request', 'requests').map(
        (what) => `${what} that one account sent to the other goes to the queue of the program.`,
      ),
      ...counted(own.ownMentorships, 'mentorship', 'mentorships').map((what) => `${what} between both ends today.`),
    ];
  });
}
