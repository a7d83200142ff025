/** What is typed in one row and not saved yet. Nothing in it need be valid. */
export interface TypedRow {
  from: string;
  until: string;
  ongoing: boolean;
  note: string;
  link: string;
  files: string[];
}

/** What is wrong with a row, each sentence at the field it is about; `row` is about none of them. */
export type RowFailure = Partial<Record<'from' | 'until' | 'note' | 'link' | 'files' | 'row', string>>;

export const emptyRow: TypedRow = { from: '', until: '', ongoing: false, note: '', link: '', files: [] };

export const isUntouched = (row: TypedRow): boolean =>
  !row.ongoing &&
  row.files.length === 0 &&
  [row.from, row.until, row.note, row.link].every((text) => text.trim() === '');
