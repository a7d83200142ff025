import { towards } from './acts.js';
import { expecting } from './client.js';
import { aMeeting, meetingsOf, mentorOf } from './meeting-acts.js';
import { type Name, type World } from './world.js';

/** What somebody says of a mentorship of theirs. */
export const aCheckIn = (world: World, mentee: Name, rest: Record<string, unknown> = {}) => ({
  program: mentee === 'felix' ? world.foreign.program : world.program,
  mentee: world.people[mentee],
  mentor: world.people[mentorOf[mentee] ?? 'grace'],
  rhythm: 3,
  openness: 4,
  help: 2,
  words: '',
  wantsToTalk: false,
  ...rest,
});

let days = 0;

/** A meeting of somebody with their mentor as the mentor writes it down, on another day each time; answers its id. */
export const heldMeeting = async (world: World, mentee: Name, minutes = 45): Promise<string> => {
  const at = new Date(world.clock.now().getTime() - (days += 1) * 86_400_000);
  const body = aMeeting({ met: true, minutes, times: [at.toISOString()] });
  const mentor = world.as(mentorOf[mentee]!);
  return (await expecting<{ id: string }>(201, mentor.post(meetingsOf(world, mentee), body))).id;
};

export const recordTowards = (world: World, mentee: Name, record: string) =>
  `${towards(world, world.people[mentee])}/milestones/${record}`;
