import type { Letter } from '../../platform/mail/letter.js';

const signature = '\nNobody needs to answer this.\n';

export const confirmSignUp = (to: string, name: string, address: string): Letter => ({
  to,
  subject: 'Confirm your address for CMIO Pathway',
  text: `${name}, your account begins when you open this address, once and within a day:

${address}

If you did not ask for it, do nothing: there is no account then.
${signature}`,
});

export const knownSignUp = (to: string, address: string): Letter => ({
  to,
  subject: 'You have an account on CMIO Pathway',
  text: `Somebody asked for a new account at this address. You have one already: sign in, or set a new password if you forgot it:

${address}

If it was not you, do nothing.
${signature}`,
});

export const resetPassword = (to: string, address: string): Letter => ({
  to,
  subject: 'A new password for CMIO Pathway',
  text: `Set a new password here, once and within an hour. Whoever is signed in to your account is then signed out:

${address}

If you did not ask for it, do nothing: your password stays.
${signature}`,
});

export const passwordChanged = (to: string, address: string): Letter => ({
  to,
  subject: 'Your password for CMIO Pathway was changed',
  text: `The password of your account was changed. If it was not you, set another one now:

${address}
${signature}`,
});

export const confirmAddress = (to: string, address: string, recovery: boolean): Letter => ({
  to,
  subject: 'Confirm this address for CMIO Pathway',
  text: `This becomes ${recovery ? 'a further address of' : 'the address you sign in with to'} your account when you open it, once and within a day:

${address}

If you did not ask for it, do nothing.
${signature}`,
});

export const knownAddress = (to: string): Letter => ({
  to,
  subject: 'This address belongs to an account on CMIO Pathway',
  text: `Somebody wanted to use this address for another account. It stays with the account it belongs to, and nothing has changed.
${signature}`,
});

export const addressChanged = (to: string, now: string, address: string): Letter => ({
  to,
  subject: 'You sign in to CMIO Pathway with another address now',
  text: `Your account is signed in to with ${now} from now on, and no longer with this address.

If it was not you, take it back here within 7 days. Everybody is then signed out, and this address serves again:

${address}
${signature}`,
});
