import type { InvitedRole } from '@cmio-pathway/shared';
import type { Letter } from '../../platform/mail/letter.js';

export interface InvitationFacts {
  email: string;
  role: InvitedRole;
  program: string;
  /** The name of who invited; null when it was done from the terminal. */
  invitedBy: string | null;
}

const as = { mentee: 'a mentee', mentor: 'a mentor', admin: 'an admin' } as const;

/** What an invited person reads. */
export const invitationLetter = ({ email, role, program, invitedBy }: InvitationFacts, address: string): Letter => ({
  to: email,
  subject: `${program} invites you as ${as[role]}`,
  text: `${invitedBy ?? program} invites you to ${program} on CMIO Pathway as ${as[role]}.

Read what it means and decide here, once and within 7 days:

${address}

If you have an account with this address, it waits there on your Journey, too.

Nothing happens unless you accept. If you did not expect this, you need not answer.
`,
});
