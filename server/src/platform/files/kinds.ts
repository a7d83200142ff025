/** The files that count as evidence: by extension, and by what their bytes say. */
export const fileKinds = {
  pdf: { mediaType: 'application/pdf', bytesSay: 'application/pdf' },
  png: { mediaType: 'image/png', bytesSay: 'image/png' },
  jpg: { mediaType: 'image/jpeg', bytesSay: 'image/jpeg' },
  jpeg: { mediaType: 'image/jpeg', bytesSay: 'image/jpeg' },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    bytesSay: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytesSay: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  // CSV and TXT have no signature: they are UTF-8 text without NUL.
  csv: { mediaType: 'text/csv', bytesSay: null },
  txt: { mediaType: 'text/plain', bytesSay: null },
} as const;

export type FileExtension = keyof typeof fileKinds;

/** 25 MB, as the form says. */
export const MAX_FILE_BYTES = 25 * 1024 * 1024;

/** What may be shown inside a review; everything else is only downloaded. */
export const previewable: ReadonlySet<string> = new Set(['application/pdf', 'image/png', 'image/jpeg']);
