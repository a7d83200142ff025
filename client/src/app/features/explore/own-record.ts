import { computed, inject } from '@angular/core';
import { knowledgeOf, wayOf } from '@cmio-pathway/shared';
import { CurrentSession } from '../../core/session';
import { journeyOfWhom } from '../../data/journey';

/** The reader's own record: nothing for a stranger, or while it cannot be read; what is open to everybody stands without it. */
export const ownRecord = () => {
  const session = inject(CurrentSession);
  const journey = journeyOfWhom(() => (session.person() ? 'me' : undefined));
  const facts = computed(() => {
    if (!journey.hasValue()) return null;
    const read = journey.value();
    return { ...read, way: wayOf(read) };
  });
  return {
    facts,
    /** The milestones that are verified, or covered by what is. */
    verified: computed(() => {
      const known = facts();
      if (!known) return null;
      const { verified, way } = knowledgeOf(known);
      return new Set([...verified].filter((id) => !way.waived.has(id)));
    }),
  };
};
