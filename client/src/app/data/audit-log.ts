import { httpResource } from '@angular/common/http';
import { type AuditFilter, AuditLog, type AuditQuery } from '@cmio-pathway/shared/contracts/audit-log';

export interface LogChoice extends AuditQuery {
  program: string;
}

/** What happened in a program, page by page. */
export const auditLog = (of: () => LogChoice) =>
  httpResource(
    () => {
      const { program, ...query } = of();
      return { url: at(program), params: paramsOf(query) };
    },
    { parse: (answer) => AuditLog.parse(answer) },
  );

/** Where the same is taken away as a table. */
export const exportAddress = (program: string, filter: AuditFilter): string => {
  const query = new URLSearchParams(paramsOf(filter)).toString();
  return `${at(program)}/export${query && `?${query}`}`;
};

const at = (program: string) => `/api/programs/${program}/audit`;
const paramsOf = (query: AuditQuery): Record<string, string> =>
  Object.fromEntries(Object.entries(query).filter((entry): entry is [string, string] => !!entry[1]));
