import { computed, inject } from '@angular/core';
import type { Milestone } from '@cmio-pathway/shared/pathway/model';
import { commonWay, type Way, wayOf } from '@cmio-pathway/shared/pathway/way';
import { knowledgeOf } from '@cmio-pathway/shared/record/knowledge';
import { CurrentSession } from '../../core/session';
import { journeyOfWhom } from '../../data/journey';

/** A milestone of the pathway by the name it has on the reader's way. */
export const namedOn =
  (way: Way) =>
  (milestone: Milestone): Milestone => ({ ...milestone, title: way.milestone(milestone.id)?.title ?? milestone.title });

/** The reader's own record: nothing for a stranger, or while it cannot be read; what is open to everybody stands without it. */
export const ownRecord = () => {
  const session = inject(CurrentSession);
  const journey = journeyOfWhom(() => (session.person() ? 'me' : undefined));
  const facts = computed(() => {
    if (!journey.hasValue()) return null;
    const read = journey.value();
    return { ...read, way: wayOf(read) };
  });
  const way = computed(() => facts()?.way ?? commonWay);
  return {
    facts,
    /** The way with the reader's own goal; the common way for a stranger. */
    way,
    /** The goal as a flag on the line: own words are too long for one. */
    flag: computed(() => (way().goal.word.length <= 5 ? way().goal.word : 'Goal')),
    /** The milestones that are verified, or covered by what is. */
    verified: computed(() => {
      const known = facts();
      if (!known) return null;
      const { verified, way } = knowledgeOf(known);
      return new Set([...verified].filter((id) => !way.waived.has(id)));
    }),
  };
};
