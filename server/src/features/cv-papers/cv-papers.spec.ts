import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CvDocument, CvItem } from '@cmio-pathway/shared';
import { strFromU8, unzipSync } from 'fflate';
import { pdfText } from '../../testing/pdf-text.js';
import { coverageOf } from './coverage.js';
import { CvPapers } from './cv-papers.js';
import { readFaces } from './faces.js';

const papers = new CvPapers();
afterAll(() => papers.onModuleDestroy());

const anItem = (rest: Partial<CvItem> = {}): CvItem => ({
  key: 'entry:1',
  title: 'Clinical lead',
  organisation: 'Northmoor Health',
  place: 'Northmoor',
  when: { from: '2020', until: null, ongoing: true },
  dates: '2020 – present',
  facts: [],
  text: [],
  links: [],
  doi: '',
  pmid: '',
  check: null,
  ...rest,
});
const aDocument = (...sections: CvDocument['sections']): CvDocument => ({
  head: {
    name: 'Ada Calloway',
    title: 'Physician',
    email: 'ada@northmoor.example',
    phone: '',
    place: '',
    links: [{ url: 'https://northmoor.example/a?b=1&c="2"', label: 'northmoor.example' }],
    summary: [],
  },
  sections,
});
const talks = (...items: CvItem[]): CvDocument => aDocument({ id: 'talks', title: 'Talks', items });
const paragraph = (text: string) => ({ is: 'paragraph', text }) as const;

const markup =
  /<\?xml [^>]*\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="(?:[^"<&]|&(?:amp|lt|gt|quot|apos|#x?[\da-f]+);)*")*)\s*(\/?)>|(?:[^<&]|&(?:amp|lt|gt|quot|apos|#x?[\da-f]+);)+/gi;
/** Why a text is no well-formed XML; null when it is. */
const faultIn = (xml: string): string | null => {
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(xml)) return 'a character that XML cannot hold';
  const open: string[] = [];
  let read = 0;
  for (const { index, 0: whole, 1: closes, 2: name, 4: empty } of xml.matchAll(markup)) {
    if (index !== read) break;
    read += whole.length;
    if (name === undefined || empty) continue;
    if (!closes) open.push(name);
    else if (open.pop() !== name) return `</${name}> out of place`;
  }
  if (read !== xml.length) return `not read: ${xml.slice(read, read + 60)}`;
  return open.length > 0 ? `never closed: ${open.join(', ')}` : null;
};

const tricks = '#panic("x") $x$ *b* _i_ = h <w:b/> &amp; ]]> \\u{41} @ref `code` // -- "quoted" ~ [x]';
const scripts = 'Žluťoučký Nguyễn Ωμέγα Привет';
const everything = aDocument(
  {
    id: 'licensure',
    title: 'Licensure and certification',
    items: [
      anItem({
        title: 'Medical license',
        facts: ['Valid until Jun 2030', 'Number ending in 4417'],
        check: 'document seen by Grace, 3 Sep 2025',
      }),
    ],
  },
  {
    id: 'informatics',
    title: 'Informatics projects',
    items: [anItem({ title: tricks, text: [paragraph(tricks), { is: 'list', items: ['first of the list', tricks] }] })],
  },
  {
    id: 'publications',
    title: 'Publications',
    items: [
      anItem({
        title: 'Alerts that are read',
        organisation: 'JAMIA',
        when: { from: '2024-03', until: null, ongoing: false },
        doi: '10.1093/jamia/ocad001',
        pmid: '38012345',
      }),
      anItem({ title: 'Second', organisation: '' }),
    ],
  },
  {
    id: 'talks',
    title: 'Talks',
    items: [
      anItem({ title: scripts, organisation: 'w'.repeat(200) }),
      anItem({ title: 'محمد العربي', text: [paragraph('التوثيق الطبي في العيادة 2024')] }),
      anItem({ title: 'רפואה דיגיטלית' }),
      anItem({ title: '王 😀 1️⃣' }),
    ],
  },
);

describe('PDF', () => {
  let pdf: Buffer;
  let text: string;
  beforeAll(async () => {
    pdf = await papers.print(everything, 'pdf');
    text = pdfText(pdf);
  });

  test('is tagged and says that it is PDF/UA, in which languages, and what it is called', () => {
    const raw = pdf.toString('latin1');
    for (const mark of [
      '%PDF-1.7',
      '<pdfuaid:part>1</pdfuaid:part>',
      '/MarkInfo',
      '/StructTreeRoot',
      '/Lang (en)',
      '/Lang (ar)',
      '/Lang (he)',
      'Curriculum vitae, Ada Calloway',
      '/S /LI',
      '/S /H1',
      '/S /H2',
    ])
      expect([mark, raw.includes(mark)]).toEqual([mark, true]);
    expect(raw).not.toMatch(/CreationDate|ModDate/);
  });

  test('has every word, each in its font', () => {
    for (const word of [
      'Ada Calloway',
      'Medical license',
      'Valid until Jun 2030 · Number ending in 4417',
      'Document seen by Grace, 3 Sep 2025',
      'first of the list',
      'Alerts that are read.',
      'JAMIA',
      'doi:10.1093/jamia/ocad001',
      'PMID 38012345',
      'Žluťoučký',
      'Nguyễn',
      'Привет',
    ])
      expect([word, text.includes(word)]).toEqual([word, true]);
    // From the right, so the glyphs stand the other way round.
    expect(
      [...text]
        .filter((sign) => /\p{Script=Arabic}/u.test(sign))
        .sort()
        .join(''),
    ).toContain([...'محمد'].sort().at(-1)!);
    expect(
      [...text]
        .filter((sign) => /\p{Script=Hebrew}/u.test(sign))
        .sort()
        .join(''),
    ).toBe([...'רפואהדיגיטלית'].sort().join(''));
    expect(text).toContain('\ufffd');
  });

  test('reads nothing that somebody wrote as markup', () => {
    expect(text.replaceAll('\n', '')).toContain(tricks);
    expect(text.replaceAll('\n', '').split(tricks).length).toBeGreaterThan(3);
  });

  test('is the same bytes for the same document', async () => {
    expect(pdf.equals(await papers.print(structuredClone(everything), 'pdf'))).toBe(true);
    expect(pdf.equals(await papers.print(talks(anItem()), 'pdf'))).toBe(false);
  });

  test('of 200 items and a long note is whole, and the main thread goes on meanwhile', async () => {
    const items = Array.from({ length: 200 }, (_, at) =>
      anItem({ title: `Item number ${at}.`, text: [paragraph(at === 7 ? 'word '.repeat(800) : 'Short')] }),
    );
    let turns = 0;
    const beat = setInterval(() => (turns += 1), 1);
    const made = await papers.print(talks(...items), 'pdf');
    clearInterval(beat);
    const long = pdfText(made);
    for (const at of [0, 7, 199]) expect(long).toContain(`Item number ${at}.`);
    expect(long.match(/word /g)!.length).toBeGreaterThan(780);
    // Made on the main thread, it would not have turned once.
    expect(turns).toBeGreaterThan(10);
  });
});

describe('Word', () => {
  let files: Record<string, string>;
  let word: Buffer;
  beforeAll(async () => {
    word = await papers.print(everything, 'docx');
    files = Object.fromEntries(Object.entries(unzipSync(word)).map(([name, bytes]) => [name, strFromU8(bytes)]));
  });
  const body = () => files['word/document.xml']!;

  test('opens: every part is well-formed, and there is no macro', () => {
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining(['[Content_Types].xml', 'word/document.xml', 'word/styles.xml', 'word/numbering.xml']),
    );
    for (const [name, xml] of Object.entries(files)) {
      expect([name, faultIn(xml)]).toEqual([name, null]);
    }
    expect(Object.keys(files).join()).not.toMatch(/vba|macro/i);
    expect(files['[Content_Types].xml']).not.toMatch(/macro/i);
  });

  test('has real headings, lists and links, and a language', () => {
    const styled = (style: string) =>
      [...body().matchAll(new RegExp(`<w:pStyle w:val="${style}"/>.*?</w:p>`, 'gs'))].map(([whole]) =>
        [...whole.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, text]) => text).join(''),
      );
    expect(styled('Title')).toEqual(['Ada Calloway']);
    expect(styled('Heading1')).toEqual([
      'Licensure and certification',
      'Informatics projects',
      'Publications',
      'Talks',
    ]);
    expect(body().match(/<w:numPr>/g)).toHaveLength(4);
    expect(files['word/styles.xml']).toContain('<w:lang w:val="en-US"');
    expect(files['word/_rels/document.xml.rels']).toContain('https://doi.org/10.1093/jamia/ocad001');
    expect(body()).toContain('<w:rtl/>');
    expect(body()).toContain('w:bidi="he-IL"');
  });

  test('has every word as it was written', () => {
    const unescaped = body()
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&');
    for (const text of [tricks, scripts, 'محمد العربي', 'רפואה דיגיטלית', '王 😀 1️⃣', 'Number ending in 4417'])
      expect(unescaped).toContain(text);
  });

  test('is the same bytes for the same document, and says of no part when it was made', async () => {
    expect(word.equals(await papers.print(structuredClone(everything), 'docx'))).toBe(true);
    expect(files['docProps/core.xml']).not.toMatch(/created|modified/);
    // Each part of a zip begins with its day: the years since 1980 are the upper seven bits.
    const parts = word.toString('latin1').split('PK\u0003\u0004').slice(1);
    expect(parts.length).toBe(Object.keys(files).length);
    for (const part of parts) expect(1980 + (part.charCodeAt(9) >> 1)).toBeLessThanOrEqual(2000);
  });
});

test('JSON is the resume', async () => {
  expect(JSON.parse((await papers.print(everything, 'json')).toString())).toMatchObject({
    basics: { name: 'Ada Calloway' },
  });
});

test('whoever cannot be printed is told so without their words, and the next one is', async () => {
  const broken = aDocument({
    id: 'talks',
    title: 'Talks',
    items: [anItem({ links: [{ url: 'canary'.repeat(9_999_999), label: 'x' }] })],
  });
  const asked = papers.print(broken, 'pdf').catch((error: Error) => error.message);
  expect(String(await asked)).not.toContain('canary');
  expect((await papers.print(talks(anItem()), 'pdf')).subarray(0, 5).toString()).toBe('%PDF-');
});

test('a face knows which characters it has: Arabic in one, Greek in another, and none has a star', () => {
  const { files, drawn } = readFaces();
  const has = (sign: string) => files.filter((face) => coverageOf(face).has(sign.codePointAt(0)!)).length;
  expect(['A', 'ω', 'م', 'ש', '★'].map(has)).toEqual([11, 3, 2, 2, 0]);
  expect(drawn('Aωمש★\ufe0f')).toBe('Aωمש\ufffd');
});
