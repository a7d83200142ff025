import { inflateSync } from 'node:zlib';

/** What a reader of the PDF finds on its pages, one line for each piece of text: glyphs turned back by each font's own table. */
export const pdfText = (pdf: Buffer): string => {
  const objects = objectsOf(pdf);
  const pages = [...objects.values()].filter(({ head }) => /\/Type\s*\/Page\b(?!s)/.test(head));
  return pages
    .map(({ head }) => {
      const fonts = new Map<string, ReadonlyMap<string, string>>();
      for (const [, name, font] of head.matchAll(/\/(f\d+) (\d+) 0 R/g))
        fonts.set(name!, tableOf(objects, objects.get(font!)!.head));
      const [, contents] = /\/Contents (\d+) 0 R/.exec(head)!;
      return textOf(streamOf(objects, contents!), fonts);
    })
    .join('\n');
};

interface PdfObject {
  head: string;
  stream: Buffer | null;
}

const objectsOf = (pdf: Buffer): ReadonlyMap<string, PdfObject> => {
  const text = pdf.toString('latin1');
  const found = new Map<string, PdfObject>();
  const opening = /(?:^|\n)(\d+) 0 obj\n/g;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const begins = match.index + match[0].length;
    const streams = /\nstream\r?\n|\nendobj/g;
    streams.lastIndex = begins - 1;
    const end = streams.exec(text)!;
    const head = text.slice(begins, end.index);
    const isStream = end[0].includes('stream');
    const length = isStream ? Number(/\/Length (\d+)/.exec(head)![1]) : 0;
    const at = end.index + end[0].length;
    found.set(match[1]!, { head, stream: isStream ? pdf.subarray(at, at + length) : null });
    opening.lastIndex = at + length - (isStream ? 0 : 1);
  }
  return found;
};

const streamOf = (objects: ReadonlyMap<string, PdfObject>, id: string): string => {
  const { head, stream } = objects.get(id)!;
  return (head.includes('/FlateDecode') ? inflateSync(stream!) : stream!).toString('latin1');
};

/** From the two bytes of a glyph to what it stands for. */
const tableOf = (objects: ReadonlyMap<string, PdfObject>, font: string): ReadonlyMap<string, string> => {
  const table = new Map<string, string>();
  const id = /\/ToUnicode (\d+) 0 R/.exec(font)?.[1];
  if (id === undefined) return table;
  const spelled = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, glyph, text] of streamOf(objects, id).matchAll(/<([\da-f]{4})> <([\da-f]+)>\n/gi))
    table.set(glyph!.toLowerCase(), spelled(text!));
  return table;
};

const shows = /\/(f\d+) [\d.]+ Tf|\((?:\\[\s\S]|[^\\)])*\)\s*Tj|\[(?:\((?:\\[\s\S]|[^\\)])*\)|[^\]()])*\]\s*TJ/g;
const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
const textOf = (content: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string => {
  let table: ReadonlyMap<string, string> | undefined;
  const lines: string[] = [];
  for (const [whole, font] of content.matchAll(shows)) {
    if (font) table = fonts.get(font);
    else
      lines.push(
        glyphsOf(whole)
          .map((glyph) => table?.get(glyph) ?? '')
          .join(''),
      );
  }
  return lines.join('\n');
};

const glyphsOf = (shown: string): string[] =>
  [...shown.matchAll(/\(((?:\\[\s\S]|[^\\)])*)\)/g)].flatMap(([, inside]) => {
    const plain = inside!.replaceAll(/\\([0-7]{1,3}|[\s\S])/g, (_, sign: string) =>
      /^[0-7]/.test(sign) ? String.fromCharCode(Number.parseInt(sign, 8)) : (escapes[sign] ?? sign),
    );
    return Buffer.from(plain, 'latin1').toString('hex').match(/.{4}/g) ?? [];
  });
