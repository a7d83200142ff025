import { formatDate } from '@angular/common';
import { InterviewDraft, interviewKinds } from '@cmio-pathway/shared/contracts/application';
import * as z from 'zod';

const text = z.string();

/** An interview as it stands in its fields: its moment as the field of a browser writes it, where the reader is. */
export const TypedInterview = z.object({
  kind: z.enum(interviewKinds),
  at: text,
  minutes: text,
  where: text,
  with: text,
  state: InterviewDraft.shape.state,
  reflection: text,
});
export type TypedInterview = z.infer<typeof TypedInterview>;

/** The whole minute of a moment as `datetime-local` takes it. */
const local = (instant: string) => formatDate(instant, "yyyy-MM-dd'T'HH:mm", 'en-US');

export const noInterview: TypedInterview = {
  kind: 'screen',
  at: '',
  minutes: '45',
  where: '',
  with: '',
  state: 'planned',
  reflection: '',
};

export const typedInterview = ({
  kind,
  at,
  minutes,
  where,
  with: people,
  state,
  reflection,
}: InterviewDraft): TypedInterview => ({
  kind,
  at: local(at),
  minutes: String(minutes),
  where,
  with: people,
  state,
  reflection,
});

export interface InterviewFaults {
  at?: string;
  minutes?: string;
  rest?: string;
}

/** What can be sent of what was typed; `before` is the moment the server has, kept to the second while nobody changes its minute. */
export const readInterview = (
  typed: TypedInterview,
  before: string | null = null,
): { draft: InterviewDraft } | { faults: InterviewFaults } => {
  const moment = Date.parse(typed.at);
  const minutes = Number(typed.minutes);
  const faults: InterviewFaults = {
    ...(Number.isNaN(moment) && { at: 'Choose a day and a time.' }),
    ...(!(Number.isInteger(minutes) && minutes >= 5 && minutes <= 960) && { minutes: 'Between 5 and 960 minutes.' }),
  };
  if (Object.keys(faults).length > 0) return { faults };
  const at = before !== null && local(before) === typed.at ? before : new Date(moment).toISOString();
  const read = InterviewDraft.safeParse({ ...typed, at, minutes });
  return read.success ? { draft: read.data } : { faults: { rest: read.error.issues[0]!.message } };
};

export const interviewWords: Record<InterviewDraft['kind'], string> = {
  screen: 'Screening interview',
  panel: 'Panel interview',
  presentation: 'Presentation to the panel',
  visit: 'Visit',
  other: 'Interview',
};
