import { tellsOrganisation, withoutOrganisation } from '@cmio-pathway/shared/applications/without-organisation';
import type { EvidenceFile, PinnedContent } from '@cmio-pathway/shared/contracts/content';
import type { ConfinedRecord } from '@cmio-pathway/shared/contracts/milestone';
import * as z from 'zod';

/** What somebody means to show of a record, as far as it is not what it says: the note as typed, and what is ticked. */
export const Proposal = z.object({
  note: z.string(),
  /** Of the newest version's links, by their place. */
  links: z.array(z.boolean()).readonly(),
  /** Labels as they are, or as proposed. */
  plain: z.boolean(),
  /** Ids. */
  files: z.array(z.string()).readonly(),
});
export type Proposal = z.infer<typeof Proposal>;

type Applied = Pick<ConfinedRecord, 'organisation' | 'link'>;

/** Files that can still be opened. */
export const openFiles = ({ files }: PinnedContent): EvidenceFile[] =>
  files.filter(({ takenBackAt }) => takenBackAt === null);

const linkWithout = (link: PinnedContent['links'][number], applied: Applied) =>
  withoutOrganisation({ note: '', links: [link], files: [] }, applied).links[0];

/** Without the organization and the posting; no file, because nobody has looked into it. */
export const redacted = (content: PinnedContent, applied: Applied): Proposal => ({
  note: withoutOrganisation(content, applied).note,
  links: content.links.map((link) => linkWithout(link, applied) !== undefined),
  plain: false,
  files: [],
});

/** As it is, organization and posting included. */
export const plain = (content: PinnedContent, files: readonly string[]): Proposal => ({
  note: content.note,
  links: content.links.map(() => true),
  plain: true,
  files,
});

/** Exactly what would be read. */
export const readOf = (
  content: PinnedContent,
  { note, links, plain: asIs, files }: Proposal,
  applied: Applied,
): PinnedContent => ({
  when: content.when,
  note: note.trim(),
  links: content.links.flatMap((link, at) => (links[at] ? [(!asIs && linkWithout(link, applied)) || link] : [])),
  files: openFiles(content).filter(({ id }) => files.includes(id)),
});

/** Whether what would be read tells which organization it is. */
export const tells = (read: PinnedContent, applied: Applied): boolean => tellsOrganisation(read, applied);

/** Whether there is anything to decide by. */
export const hasEvidence = ({ note, links, files }: PinnedContent): boolean =>
  note !== '' || links.length > 0 || files.length > 0;
