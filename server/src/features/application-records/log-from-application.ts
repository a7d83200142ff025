import type { ApplicationContent, ApplicationLogOffer, Created } from '@cmio-pathway/shared';
import type { Scope } from '../../platform/access/scope.js';
import type { Milestones } from '../milestones/index.js';

/** The one place where a record is made from an application: nobody but its person sees it. */
export const logFromApplication = (
  scope: Scope,
  milestones: Milestones,
  { milestone, when, note, links, files }: ApplicationLogOffer,
  { organisation, link }: Pick<ApplicationContent, 'organisation' | 'link'>,
): Promise<Created> =>
  milestones.log(
    scope,
    {
      milestone,
      when,
      note,
      links: [...links],
      files: [...files],
      renews: null,
      submitTo: null,
      draft: null,
    },
    { confined: { organisation, link } },
  );
