import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ownMentors, ownProposals } from '../../data/mentorships';
import { LoadFailure } from '../../ui/load-failure';
import { Loading } from '../../ui/loading';
import { MentorWords } from '../../ui/mentor-words';
import { compactWords, dayOf, lastDay, reasons } from './mentorship-words';
import { ProposalList } from './proposal-list';
import { type Partner, RequestForm } from './request-form';

/** Who mentors oneself, what was agreed with each, who stands in, and what one asks of the program. */
@Component({
  selector: 'app-own-mentors',
  imports: [LoadFailure, Loading, MentorWords, ProposalList, RequestForm, RouterLink],
  templateUrl: './own-mentors.html',
  styleUrl: './mentorships.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OwnMentorsPage {
  protected readonly resource = ownMentors();
  protected readonly asked = ownProposals();
  protected readonly proposals = computed(() => (this.asked.hasValue() ? this.asked.value().proposals : []));
  protected readonly read = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  protected readonly mentors = computed(() =>
    (this.read()?.mentors ?? []).map((one) => ({
      ...one,
      key: `${one.program.id} ${one.mentor.id} ${one.from}`,
      as: one.standsInFor ? `Stands in for ${one.standsInFor.name}` : one.primary ? 'Primary mentor' : 'Further mentor',
      facts: [
        one.organisation,
        one.program.name,
        `since ${dayOf(one.from)}`,
        one.until && `until ${lastDay(one.until)}`,
        one.paused && (one.pausedUntil ? `pauses until ${lastDay(one.pausedUntil)}` : 'pauses'),
      ]
        .filter(Boolean)
        .join(', '),
      away: one.cover
        ? `Away ${dayOf(one.cover.from)} to ${lastDay(one.cover.until!)}: ${one.cover.person.name} stands in.`
        : '',
      compactSays: compactWords(one.compact, 'mentee'),
    })),
  );
  protected readonly partners = computed<Partner[]>(() =>
    this.mentors()
      .filter(({ standsInFor }) => !standsInFor)
      .map(({ program, mentor }) => ({ program: program.id, person: mentor })),
  );
  protected readonly former = computed(() =>
    (this.read()?.former ?? []).map((one) => ({
      ...one,
      facts: `${one.program.name}, ${dayOf(one.from)} to ${lastDay(one.until)}${one.reason ? `. ${reasons[one.reason]}` : ''}`,
    })),
  );
  protected readonly finding = computed(() => {
    const primary = this.mentors().find(({ primary: first }) => first);
    if (!this.read()) return 'Mentors';
    return primary ? `${primary.mentor.name} mentors you.` : 'You have no mentor yet.';
  });

  protected reload(): void {
    this.resource.reload();
    this.asked.reload();
  }
}
