import { createReadStream } from 'node:fs';
import { fileTypeFromFile } from 'file-type';
import { invalid } from '../errors.js';
import { type FileExtension, fileKinds } from './kinds.js';

/** The kind of a file by its name and its bytes; refused when the two disagree. */
export const recognise = async (name: string, path: string): Promise<FileExtension> => {
  const extension = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const found = await fileTypeFromFile(path);
  if (found?.mime.startsWith('image/hei') || extension === 'heic' || extension === 'heif')
    throw invalid(
      '/file',
      'HEIC photos cannot be read here. Choose JPEG: in the camera settings of the phone it is "most compatible".',
      'heic',
    );
  if (!(extension in fileKinds)) throw invalid('/file', 'Use PDF, PNG, JPEG, DOCX, XLSX, CSV or TXT.', 'kind');
  const { bytesSay } = fileKinds[extension as FileExtension];
  const agrees = bytesSay === null ? found === undefined && (await isText(path)) : found?.mime === bytesSay;
  if (!agrees)
    throw invalid('/file', `The content of this file is not ${extension.toUpperCase()}, as its name says.`, 'content');
  return extension as FileExtension;
};

const isText = async (path: string): Promise<boolean> => {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      if (chunk.includes(0)) return false;
      decoder.decode(chunk, { stream: true });
    }
    decoder.decode();
    return true;
  } catch {
    return false;
  }
};
