import { Injectable } from '@nestjs/common';
import {
  type Cv,
  cvOf,
  type CvDocument,
  type CvDraft,
  type CvEntry,
  type CvEntryQuery,
  type CvProfile,
  type CvRecord,
  type CvSource,
  sourcesOf,
} from '@cmio-pathway/shared';
import type { Scope, Sight } from '../../platform/access/scope.js';
import { sqlFile } from '../../platform/database/sql-file.js';
import { invalid, NotFound } from '../../platform/errors.js';

const everything = sqlFile(import.meta.url, './cv.sql');
const all = sqlFile(import.meta.url, './cvs.sql');
const frozen = sqlFile(import.meta.url, './cv-version.sql');
const entries = sqlFile(import.meta.url, './cv-entries.sql');
const PAGE = 50;
const cursor = /^(\d{4}(?:-\d\d){0,2}|)~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

interface Facts {
  /** Null when there is none, and when it was removed. */
  cv: { id: string; draft: CvDraft; revision: number; savedAt: string } | null;
  records: CvRecord[];
  entries: CvEntry[];
  profile: CvProfile;
}

/** A person's CVs and what they are made of. */
@Injectable()
export class CvsRead {
  list(sight: Sight) {
    return sight.json(all);
  }

  entries(sight: Sight, { search, section, limit = PAGE, after }: CvEntryQuery) {
    const match = after === undefined ? [] : cursor.exec(after);
    if (!match) throw invalid('/after', 'This page does not exist.', 'cursor');
    const [, newest = null, id = null] = match;
    return sight.json(entries, search ?? null, section ?? null, newest, id, limit);
  }

  async one(sight: Sight, id: string): Promise<Cv> {
    const { cv, sources } = drawn(JSON.parse((await sight.json(everything, id)).text));
    return { ...cv, sources };
  }

  async document(sight: Sight, id: string): Promise<CvDocument> {
    const { cv, sources } = drawn(JSON.parse((await sight.json(everything, id)).text));
    return cvOf(cv.draft, sources);
  }

  async frozen(sight: Sight, id: string): Promise<CvDocument> {
    return (await sight.row<{ content: CvDocument }>(frozen, id)).content;
  }

  /** The same within a write. */
  async documentNow(scope: Scope, id: string): Promise<CvDocument> {
    const { cv, sources } = drawn(await factsNow(scope, id));
    return cvOf(cv.draft, sources);
  }

  async profileNow(scope: Scope): Promise<CvProfile> {
    return (await factsNow(scope, null)).profile;
  }
}

const factsNow = async (scope: Scope, id: string | null): Promise<Facts> => {
  const [{ body }] = await scope.sql.query(everything.text, [id]);
  return JSON.parse(body);
};

const drawn = ({
  cv,
  records,
  entries: own,
  profile,
}: Facts): { cv: NonNullable<Facts['cv']>; sources: CvSource[] } => {
  if (!cv) throw new NotFound();
  return { cv, sources: sourcesOf(records, own, profile) };
};
