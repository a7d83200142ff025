import type { MeetingTopic } from '../contracts/meeting.js';

/** What each meeting is called, and the agenda it begins with. Both may write over it. */
export const agendas: Record<MeetingTopic, { title: string; agenda: string }> = {
  first: {
    title: 'First meeting',
    agenda: [
      'Who we are, and what brought each of us here',
      'What the mentee wants to reach, and by when',
      'How often we meet, where, and who sends the times',
      'What stays between us, and how either of us ends it',
      'The next meeting',
    ].join('\n'),
  },
  quarterly: {
    title: 'Quarterly review',
    agenda: [
      'What was done since we last met, and what was not',
      'Where the Journey stands: what waits, what was returned, what ends soon',
      'What is hardest at the moment',
      'The next quarter: two or three things, with dates',
      'The next meeting',
    ].join('\n'),
  },
  plan: {
    title: 'Learning plan',
    agenda: [
      'Strengths, and what is missing for the next step',
      'What the plan aims at, milestone by milestone',
      'What it needs: time, people, access',
      'What we agree on, and when we look at it again',
    ].join('\n'),
  },
  application: {
    title: 'Before an application',
    agenda: [
      'The position, and why this one',
      'What it asks for, against the record',
      'Curriculum vitae and letter',
      'Who can speak for the mentee',
      'Questions of the interview, and two to ask back',
    ].join('\n'),
  },
  free: { title: 'Meeting', agenda: '' },
};
