/** What was done to several at once, and what takes it back; whoever did it is gone from the page by then. */
export interface Done {
  said: string;
  undo: (() => Promise<unknown>) | null;
}
