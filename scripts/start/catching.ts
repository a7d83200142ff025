import type { readConfig } from '../../server/dist/platform/config.js';

const ownMachine = ['localhost', '127.0.0.1', '::1', '[::1]'];

/** Shows mail instead of sending it, where nobody but this machine can look and no mail server is named. */
export const catching = ({ SMTP_URL, HOST, PUBLIC_URL }: ReturnType<typeof readConfig>): { MAIL_CATCHER?: 'true' } =>
  !SMTP_URL && ownMachine.includes(HOST) && ownMachine.includes(new URL(PUBLIC_URL).hostname)
    ? { MAIL_CATCHER: 'true' }
    : {};
