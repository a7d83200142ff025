import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refusalOf } from '../database/failures.js';

interface HttpFailure {
  statusCode?: number;
  code?: string;
  message: string;
}

const titles: Record<number, string> = {
  400: 'This cannot be read',
  404: 'Not found',
  405: 'Not possible here',
  406: 'Not acceptable',
  413: 'Too large',
  414: 'Address too long',
  415: 'Send JSON',
  429: 'Too many tries',
  431: 'Headers too large',
};

/** Answers every failure as RFC 9457 problem+json. What is not a refusal is a defect: logged whole, told in one sentence. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    answerProblem(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}

/** The same for failures before a route is reached, such as a body that is no JSON. */
export const answerProblem = (error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
  const { status, title, code, ...members } = problemOf(error);
  if (status >= 500 && status !== 503) request.log.error({ err: error }, 'a request failed');
  if (status === 503) void reply.header('retry-after', '2');
  void reply
    .status(status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(JSON.stringify({ type: `about:blank#${code}`, title, status, code, requestId: request.id, ...members }));
};

const problemOf = (error: unknown): { status: number; title: string; code: string; [member: string]: unknown } => {
  const refusal = refusalOf(error);
  if (refusal)
    return {
      status: refusal.status,
      title: refusal.title,
      code: refusal.code,
      detail: refusal.detail,
      ...refusal.extra(),
    };
  const failure = error as HttpFailure;
  const status = error instanceof HttpException ? error.getStatus() : (failure.statusCode ?? 500);
  if (status >= 400 && status < 500)
    return {
      status,
      title: titles[status] ?? 'Refused',
      code: codeOf(failure.code, status),
      detail: detailOf(status, failure),
    };
  return {
    status: 500,
    title: 'Something went wrong here',
    code: 'defect',
    detail: 'This is our fault. What you typed is still here; try again.',
  };
};

const codeOf = (code: string | undefined, status: number) =>
  status === 404 ? 'not_found' : (code ?? `http_${status}`).toLowerCase();
const detailOf = (status: number, failure: HttpFailure) => (status === 404 ? undefined : failure.message);
