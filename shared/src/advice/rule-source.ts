import type { Milestone } from '../pathway/model.js';

/** Where a rule is from: somebody's page, or a path of this product; null where it is written nowhere else. */
export interface RuleSource {
  title: string;
  url: string | null;
}

/** Of an address of the web. */
export const hostOf = (url: string): string => /\/\/(?:www\.)?([^/?#]+)/.exec(url)![1]!;

/** Read at an issuer or about one. */
export const published = (url: string): RuleSource => ({ title: hostOf(url), url });

/** Set by this pathway, with the sources of the milestone it is said of. */
export const ofThePathway = ({ id, title }: Pick<Milestone, 'id' | 'title'>): RuleSource => ({
  title: `This pathway, “${title}”`,
  url: `/explore/milestones/${id}`,
});

/** Set by a program for its people. */
export const ofProgram = ({ id, issuer }: Pick<Milestone, 'id' | 'issuer'>): RuleSource => ({
  title: `The rules of ${issuer}`,
  url: `/explore/milestones/${id}`,
});

/** The career ladder as this pathway has it. */
export const ofTheLadder: RuleSource = { title: 'This pathway, the career ladder', url: '/explore/ladder' };

/** How this product orders what to do: written nowhere else. */
export const ofThisList: RuleSource = { title: 'How this list is ordered', url: null };
