import { agendas, type MeetingTopic, type Side } from '@cmio-pathway/shared';
import type { Letter } from '../../platform/mail/letter.js';
import { withEnding } from '../../platform/mail/one-click.js';
import { spoken } from './meeting-letter.js';
import { meetingPath } from './meeting-path.js';

/** Times that wait for somebody's answer. Instants are ISO 8601; `zone` and `side` are the reader's. */
export interface ProposalNews {
  side: Side;
  id: string;
  program: string;
  person: string;
  programName: string;
  kind: 'proposed' | 'other_times' | 'handed_on';
  times: string[];
  minutes: number;
  topic: MeetingTopic;
  words: string;
  other: string;
  zone: string;
  email: string;
}

const offers = {
  proposed: 'proposes a meeting',
  other_times: 'offers other times for a meeting',
  handed_on: 'had agreed with the mentor before you to meet',
} as const;

/** What the side reads that is to answer; the agenda stays on its page. */
export const proposalLetter = (news: ProposalNews, origin: string, ending: string): Letter => {
  const times = news.times.map((time) => spoken(time, news.zone));
  const text = `${news.other} ${offers[news.kind]}, ${news.minutes} minutes, ${news.programName}.

${times.join('\n')}${news.words ? `\n\n“${news.words}”` : ''}

Answer here:

${origin}${meetingPath(news, news.side)}
`;
  const subject = `${agendas[news.topic].title} with ${news.other}: ${times.length === 1 ? 'a time' : `${times.length} times`} proposed`;
  return withEnding({ to: news.email, subject, text }, ending);
};
