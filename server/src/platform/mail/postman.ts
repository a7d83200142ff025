import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { Config } from '../config.js';
import { Catcher } from './catcher.js';
import type { Letter } from './letter.js';

const WAIT_MS = 10_000;

/** The mail server had begun to listen to the letter when the connection broke: its yes may have been lost. */
export class MaybeArrived extends Error {}

/** Hands letters to the mail server, or keeps them for the page that shows them. */
@Injectable()
export class Postman {
  private readonly transport;

  constructor(
    private readonly config: Config,
    private readonly catcher: Catcher,
  ) {
    this.transport = config.SMTP_URL
      ? createTransport({
          url: config.SMTP_URL,
          connectionTimeout: WAIT_MS,
          greetingTimeout: WAIT_MS,
          socketTimeout: WAIT_MS,
        })
      : null;
  }

  /** Whether there is anywhere to send to. */
  get sends(): boolean {
    return this.transport !== null || this.config.MAIL_CATCHER;
  }

  async send(id: string, letter: Letter): Promise<void> {
    if (!this.transport) return this.catcher.keep(id, letter);
    const { to, subject, text, calendar, unsubscribe } = letter;
    let read = false;
    // Read only once the mail server listens: what breaks before has certainly not been taken.
    const body = Readable.from(
      (function* () {
        read = true;
        yield text;
      })(),
      { objectMode: false },
    );
    const sending = this.transport.sendMail({
      from: this.config.MAIL_FROM,
      to,
      subject,
      text: body,
      textEncoding: 'quoted-printable',
      // The same letter has the same name wherever it arrives.
      messageId: `<${id}@${new URL(this.config.PUBLIC_URL).hostname}>`,
      ...(calendar
        ? { icalEvent: { method: calendar.method, filename: 'invitation.ics', content: calendar.content } }
        : {}),
      ...(unsubscribe
        ? {
            headers: {
              'List-Unsubscribe': `<${unsubscribe}>`,
              'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
            },
          }
        : {}),
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    await sending.catch((error: { responseCode?: number }) => {
      throw read && error.responseCode === undefined ? new MaybeArrived('unknown', { cause: error }) : error;
    });
  }
}
