import { fileTypeFromFile } from 'file-type';
import { invalid } from '../errors.js';
import { type FileExtension, MAX_FILE_BYTES } from './kinds.js';
import { recognise } from './recognise.js';

/** Which files a route takes: how large, and what they have to be. */
export interface Accepted {
  /** In bytes. */
  maxBytes: number;
  /** The kind of a file by its name and its bytes; refused when it is none that is taken. */
  recognise(name: string, path: string): Promise<FileExtension>;
}

/** What counts as evidence. */
export const evidenceFiles: Accepted = { maxBytes: MAX_FILE_BYTES, recognise };

/** Rows and columns: a workbook, or text in any of the encodings that spreadsheets write. */
export const tableFiles: Accepted = {
  maxBytes: 5 * 1024 * 1024,
  recognise: async (name, path) => {
    const extension = /\.(csv|tsv|txt|xlsx)$/i.exec(name)?.[1]?.toLowerCase();
    if (extension === undefined)
      throw invalid(
        '/file',
        'Use a CSV file or an XLSX workbook. Other spreadsheets can be saved as one of the two.',
        'kind',
      );
    const found = await fileTypeFromFile(path);
    const isZip = found?.mime.includes('zip') === true || found?.mime.includes('openxmlformats') === true;
    if (extension === 'xlsx' ? !isZip : found !== undefined && !found.mime.startsWith('text/'))
      throw invalid(
        '/file',
        `The content of this file is not ${extension.toUpperCase()}, as its name says.`,
        'content',
      );
    return extension === 'xlsx' ? 'xlsx' : 'csv';
  },
};
