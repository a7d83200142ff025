import { Injectable } from '@nestjs/common';
import type { CompactSaved, CompactTerms, Created, SigningDraft } from '@cmio-pathway/shared';
import type { Scope } from '../../platform/access/scope.js';
import { Ids } from '../../platform/clock.js';
import { Conflict, NotFound, Stale } from '../../platform/errors.js';
import { Portfolio } from '../portfolio/index.js';
import { termsDigest } from './terms-digest.js';

/** Whose compact: a mentee and a mentor, in a program. */
export interface Pair {
  program: string;
  mentor: string;
}

interface Newest {
  id: string;
  number: number;
  revision: number;
  terms: CompactTerms;
  signed: string[];
}

/** What mentor and mentee agree on, and their signatures: the only writer of `compact` and `compact_signature`. */
@Injectable()
export class Compacts {
  constructor(
    private readonly ids: Ids,
    private readonly portfolio: Portfolio,
  ) {}

  /** Writes over what nobody has signed; what somebody has signed stays, and a change is the next version. */
  async save(scope: Scope, pair: Pair, revision: number, terms: CompactTerms): Promise<CompactSaved> {
    return this.portfolio.write(scope, async () => {
      await refuseUnpaired(scope, pair);
      const newest = await this.newest(scope, pair);
      if ((newest?.revision ?? 0) !== revision)
        throw new Stale({ terms: newest?.terms, revision: newest?.revision ?? 0 });
      const next = { revision: revision + 1, number: newest?.number ?? 1 };
      if (newest && newest.signed.length === 0) {
        await scope.sql.query(
          'update compact set terms = $3, revision = $4, written_by = $5, written_at = $6 where person_id = $1 and id = $2',
          [scope.person, newest.id, terms, next.revision, scope.actor, scope.now],
        );
        return { version: newest.id, ...next };
      }
      const id = this.ids.next();
      const number = (newest?.number ?? 0) + 1;
      await scope.sql.query(
        `insert into compact (person_id, program_id, id, mentor_id, number, terms, revision, written_by, written_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [scope.person, pair.program, id, pair.mentor, number, terms, next.revision, scope.actor, scope.now],
      );
      return { version: id, number, revision: next.revision };
    });
  }

  /** Signs what was read: a version that changed meanwhile, or is no longer the newest, is refused with the current one. */
  async sign(scope: Scope, pair: Pair, { version, revision }: SigningDraft): Promise<Created> {
    return this.portfolio.write(scope, async () => {
      await refuseUnpaired(scope, pair);
      const newest = await this.newest(scope, pair);
      if (!newest) throw new NotFound();
      if (newest.id !== version || newest.revision !== revision)
        throw new Stale({ terms: newest.terms, revision: newest.revision });
      const side = scope.capacity === 'self' ? 'mentee' : 'mentor';
      if (newest.signed.includes(side)) throw new Conflict('signed', 'You signed this already.');
      const { name, role, organisation } = await signer(scope);
      const id = this.ids.next();
      await scope.sql.query(
        `insert into compact_signature (person_id, program_id, id, compact_id, side, signer_id, name, role, organisation, digest, signed_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        [
          scope.person,
          pair.program,
          id,
          version,
          side,
          scope.actor,
          name,
          role,
          organisation,
          termsDigest(newest.number, newest.terms),
          scope.now,
        ],
      );
      return { id };
    });
  }

  private async newest(scope: Scope, { program, mentor }: Pair): Promise<Newest | undefined> {
    const [row] = await scope.sql.query(
      `select c.id, c.number, c.revision, c.terms,
         array(select s.side from compact_signature s where s.person_id = c.person_id and s.compact_id = c.id) as signed
       from compact c where c.person_id = $1 and c.program_id = $2 and c.mentor_id = $3 order by c.number desc limit 1`,
      [scope.person, program, mentor],
    );
    return row;
  }
}

/** A mentor writes and signs their own, never another's; and only who is paired. */
const refuseUnpaired = async (scope: Scope, { program, mentor }: Pair): Promise<void> => {
  if (scope.capacity === 'mentor' && mentor !== scope.actor) throw new NotFound();
  const [paired] = await scope.sql.query(
    `select 1 from mentorship m where m.person_id = $1 and m.program_id = $2 and m.mentor_id = $3 and m.covers_for is null
       and m.superseded_at is null and m.valid && daterange(app_today(), null) limit 1`,
    [scope.person, program, mentor],
  );
  if (!paired) throw new NotFound();
};

const signer = async (scope: Scope): Promise<{ name: string; role: string; organisation: string }> => {
  const [row] =
    scope.capacity === 'self'
      ? await scope.sql.query(
          `select display_name as name, 'mentee' as role, '' as organisation from person where id = $1`,
          [scope.actor],
        )
      : await scope.sql.query('select name, role, organisation from signature()');
  return row;
};
