import { StandardSchemaValidationPipe } from '@nestjs/common';
import { Invalid, type FieldError } from '../errors.js';

const escape = (key: PropertyKey) => String(key).replaceAll('~', '~0').replaceAll('/', '~1');

interface Issue {
  message: string;
  code?: string;
  path?: readonly (PropertyKey | { key: PropertyKey })[];
  keys?: string[];
}

/** RFC 6901 pointers from the path of a schema's issue; an unknown key points at itself. */
export const fieldErrors = (issues: readonly Issue[]): FieldError[] =>
  issues.flatMap(({ message, code = 'invalid', path = [], keys }) => {
    const at = path.map((part) => `/${escape(typeof part === 'object' ? part.key : part)}`).join('');
    return (keys ?? [undefined]).map((key) => ({
      pointer: key === undefined ? at : `${at}/${escape(key)}`,
      code,
      detail: message,
    }));
  });

/** Holds every body, query and param to its schema; a refusal names each field. */
export const inputPipe = () =>
  new StandardSchemaValidationPipe({
    exceptionFactory: (issues) => new Invalid(fieldErrors(issues as readonly Issue[])),
  });
