import type { OpenWith, Successor } from '@cmio-pathway/shared/contracts/handover';

/**
 * Who could follow for each mentee: whoever has most room left, one mentee after the other, so that the room shrinks as it is given away.
 * Who has said nothing about their capacity is taken to have room for five. Nobody for whom nobody is allowed.
 */
export const suggestedSuccessors = (
  open: readonly OpenWith[],
  successors: readonly Successor[],
): Map<string, string> => {
  const room = new Map(successors.map(({ person, mentees, capacity }) => [person.id, (capacity ?? 5) - mentees]));
  const given = new Map<string, string>();
  for (const { mentee, primary, apart } of open) {
    if (!primary) continue;
    const [best] = successors
      .filter(({ person }) => person.id !== mentee.id && !apart.includes(person.id))
      .toSorted(
        (a, b) => room.get(b.person.id)! - room.get(a.person.id)! || a.person.name.localeCompare(b.person.name),
      );
    if (!best) continue;
    given.set(mentee.id, best.person.id);
    room.set(best.person.id, room.get(best.person.id)! - 1);
  }
  return given;
};
