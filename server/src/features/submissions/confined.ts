import type { Scope } from '../../platform/access/scope.js';
import { Conflict } from '../../platform/errors.js';
import type { RecordRow } from '../records/index.js';

/** A record that its person alone sees is not sent along: they read it first as its reader will. */
export const onlyYours = ({ id, milestone }: Pick<RecordRow, 'id' | 'milestone'>) =>
  new Conflict(
    'confined',
    'Only you see this. Open it in your record: there you read what its reader would, and submit exactly that.',
    { record: id, milestone },
  );

interface Reader {
  mentor: string | null;
  program: string;
  closed: keyof typeof refusals | null;
}

/** Who reads a confined record in a program: never anybody of the organization applied to. Null when one is not enrolled there. */
export const confinedReader = async (scope: Scope, record: RecordRow, program: string): Promise<Reader | null> => {
  const [reader]: Reader[] = await scope.sql.query(
    'select mentor_id as mentor, program, closed from confined_readers($1) where program_id = $2',
    [record.id, program],
  );
  if (reader?.closed) throw refusals[reader.closed](reader.program);
  return reader ?? null;
};

const refusals = {
  nobody: (program: string) =>
    new Conflict(
      'no_reader',
      `Nobody in ${program} could read this who is not of the organization you apply to. Choose another program, or keep it to yourself.`,
    ),
  elsewhere: () =>
    new Conflict('counts_elsewhere', 'This counts where it was decided: a change of it belongs there too.'),
};
