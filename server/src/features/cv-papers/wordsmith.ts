import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  type IParagraphOptions,
  type IRunOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { unzipSync, type Zippable, zipSync } from 'fflate';
import { parentPort } from 'node:worker_threads';
import type { Address, Said, Sheet, SheetBlock, SheetItem } from './cv-sheet.js';

type Runs = NonNullable<IParagraphOptions['children']>;

/** Twentieths of a point, as Word counts: where the dates end. */
const column = 2200;
const grey = { color: '58655F' } as const;
const font = 'Calibri';
const languages = { ar: 'ar-SA', he: 'he-IL' } as const;

/** A text in one run; what is written from the right is marked, so that Word sets it so. */
const run = (said: Said, rest: Omit<IRunOptions, 'text' | 'children'> = {}): TextRun =>
  typeof said === 'string'
    ? new TextRun({ ...rest, text: said })
    : new TextRun({ ...rest, text: said.text, rightToLeft: true, language: { bidirectional: languages[said.lang] } });

const link = ({ url, label }: Address) =>
  url === '' ? run(label) : new ExternalHyperlink({ link: url, children: [run(label, { style: 'Hyperlink' })] });

/** Runs with something between them. */
const joined = (parts: readonly Runs[number][], between: string): Runs =>
  parts.flatMap((part, at) => (at === 0 ? [part] : [run(between, grey), part]));

const below = (children: Runs, rest: IParagraphOptions = {}) =>
  new Paragraph({ indent: { left: column }, spacing: { before: 20 }, ...rest, children });

const blocks = (all: readonly SheetBlock[], left: number): Paragraph[] =>
  all.flatMap((block) =>
    block.is === 'paragraph'
      ? [below([run(block.text)], { indent: { left }, bidirectional: typeof block.text !== 'string' })]
      : block.items.map((item) =>
          below([run(item)], {
            indent: { left: left + 240, hanging: 240 },
            numbering: { reference: 'dashes', level: 0 },
          }),
        ),
  );

const itemOf = (one: SheetItem): Paragraph[] => {
  const lines = [
    ...(one.where.length === 0
      ? []
      : [
          below(
            joined(
              one.where.map((part) => run(part, grey)),
              ', ',
            ),
          ),
        ]),
    ...blocks(one.text, column),
    ...(one.facts.length === 0
      ? []
      : [
          below(
            joined(
              one.facts.map((fact) => run(fact, grey)),
              ' · ',
            ),
          ),
        ]),
    ...(one.links.length === 0 ? [] : [below(joined(one.links.map(link), ' · '))]),
    ...(one.check === '' ? [] : [below([run(one.check, grey)])]),
  ];
  return [one.cited ? cited(one) : headed(one, lines.length > 0), ...lines];
};

const headed = ({ lead, title }: SheetItem, keepNext: boolean) =>
  new Paragraph({
    keepNext,
    indent: { left: column, hanging: column },
    tabStops: [{ type: 'left', position: column }],
    spacing: { before: 140 },
    children: [run(lead, grey), new TextRun({ children: ['\t'] }), run(title, { bold: true })],
  });

/** A publication as one numbered paragraph. */
const cited = ({ title, journal, year, identifiers }: SheetItem) =>
  new Paragraph({
    numbering: { reference: 'publications', level: 0 },
    indent: { left: column, hanging: column },
    spacing: { before: 140 },
    children: [
      run(title),
      ...(journal === '' ? [] : [run(' '), run(journal, { italics: true }), run('.')]),
      ...(year === '' ? [] : [run(` ${year}.`)]),
      ...identifiers.flatMap((one) => [run(' '), link(one)]),
    ],
  });

const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => [
  { level: 0, format, text, alignment: AlignmentType.LEFT },
];
const rule = { style: BorderStyle.SINGLE, size: 8, space: 4, color: '13201C' };
const heading = { font, bold: true, color: '13201C' };

/** Real headings and lists, a language, no macros. */
const documentOf = ({ title, author, name, role, contact, summary, sections }: Sheet) =>
  new Document({
    title,
    creator: author,
    lastModifiedBy: author,
    styles: {
      default: {
        document: { run: { font, size: 21, language: { value: 'en-US', eastAsia: 'en-US', bidirectional: 'ar-SA' } } },
        title: { run: { ...heading, size: 48 }, paragraph: { spacing: { after: 20 } } },
        heading1: {
          run: { ...heading, size: 25 },
          paragraph: { keepNext: true, spacing: { before: 360, after: 60 }, border: { top: rule } },
        },
        hyperlink: { run: { color: '0B7358', underline: { type: 'none' } } },
      },
    },
    numbering: {
      config: [
        { reference: 'dashes', levels: level(LevelFormat.BULLET, '–') },
        { reference: 'publications', levels: level(LevelFormat.DECIMAL, '%1.') },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 12_240, height: 15_840 },
            margin: { top: 1130, bottom: 1190, left: 1190, right: 1190 },
          },
        },
        footers: { default: footerOf(name) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [run(name)] }),
          ...(role === '' ? [] : [new Paragraph({ children: [run(role, { size: 24, ...grey })] })]),
          ...(contact.length === 0
            ? []
            : [new Paragraph({ spacing: { before: 40, after: 120 }, children: joined(contact.map(link), '  ·  ') })]),
          ...blocks(summary, 0),
          ...sections.flatMap((section) => [
            new Paragraph({ heading: HeadingLevel.HEADING_1, children: [run(section.title)] }),
            ...section.items.flatMap(itemOf),
          ]),
        ],
      },
    ],
  });

const footerOf = (name: Said) => {
  const small = { size: 16, ...grey };
  const pages = new TextRun({ children: ['\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES], ...small });
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: 'right', position: 9860 }],
        children: [run(name, small), run(', curriculum vitae', small), pages],
      }),
    ],
  });
};

const first = new Date(Date.UTC(2000, 0, 1));
const moment = /<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g;

/** The file without the moment it was made, and with its links numbered in order: the same sheet makes the same bytes. */
const timeless = (made: Uint8Array): Uint8Array => {
  const names = new Map<string, string>();
  const numbered = (text: string) =>
    text.replaceAll(/\brId[\w-]{12,}/g, (id) => names.get(id) ?? names.set(id, `rIdLink${names.size + 1}`).get(id)!);
  const told: Zippable = {};
  for (const [name, bytes] of Object.entries(unzipSync(made))) {
    const text = numbered(new TextDecoder().decode(bytes));
    told[name] = new TextEncoder().encode(name === 'docProps/core.xml' ? text.replaceAll(moment, '') : text);
  }
  return zipSync(told, { mtime: first });
};

parentPort!.on('message', ({ id, data }: { id: number; data: string }) => {
  Packer.toBuffer(documentOf(JSON.parse(data) as Sheet)).then(
    (made) => parentPort!.postMessage({ id, bytes: timeless(made) }),
    // What failed may quote what somebody wrote.
    () => parentPort!.postMessage({ id, bytes: null }),
  );
});
