import { HttpErrorResponse } from '@angular/common/http';
// Not from the whole of shared: what begins with the first page carries no pathway.
import { Problem } from '@cmio-pathway/shared/contracts/problem';

const lost = {
  type: 'about:blank#unreachable',
  status: 0,
  code: 'unreachable',
  title: 'No connection',
  detail: 'The server cannot be reached. What you typed is still here.',
};
const unknown = {
  type: 'about:blank#unknown',
  status: 500,
  code: 'unknown',
  title: 'Something went wrong',
  detail: 'Something went wrong here. What you typed is still here; try again.',
};

/** What went wrong, as the server said it; without an answer, that there was none. */
export const problemOf = (error: unknown): Problem => {
  if (!(error instanceof HttpErrorResponse)) return unknown;
  if (error.status === 0) return lost;
  const parsed = Problem.safeParse(typeof error.error === 'string' ? parse(error.error) : error.error);
  return parsed.success ? parsed.data : { ...unknown, status: error.status };
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** The one sentence to show where no field can carry it. */
export const sentenceOf = (error: unknown): string => {
  const problem = problemOf(error);
  return problem.detail ?? `${problem.title}.`;
};

/** The sentence for one field, by its RFC 6901 pointer or the beginning of one; undefined when the field was not refused. */
export const faultAt = (problem: Problem | null, pointer: string): string | undefined =>
  problem?.errors?.find((error) => error.pointer === pointer || error.pointer.startsWith(`${pointer}/`))?.detail;
