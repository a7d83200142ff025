/** What is sent to one address. Plain text: a sentence or two, and the one address it is about on a line of its own. */
export interface Letter {
  to: string;
  subject: string;
  text: string;
  /** A calendar object, RFC 5545, with the method it is sent under. */
  calendar?: { method: 'REQUEST' | 'CANCEL'; content: string };
  /** Where one click ends letters of this kind (RFC 8058). */
  unsubscribe?: string;
}

/** A letter as it was sent here. */
export interface SentLetter extends Letter {
  id: string;
  at: string;
}
