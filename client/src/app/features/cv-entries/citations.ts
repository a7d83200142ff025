import { identifiersIn } from '@cmio-pathway/shared/cv/identifiers';

/** A publication as it was pasted: its words without what it is known by elsewhere. */
export interface Citation {
  pasted: string;
  title: string;
  doi: string;
  pmid: string;
  /** The year it says; empty when it says none. */
  year: string;
}

/** The publications in what somebody pasted: one, or several one under the other. Nothing is looked up. */
export const citationsIn = (pasted: string): Citation[] => blocksOf(pasted).map(citationOf);

const isKnown = (text: string): boolean => {
  const { dois, pmids } = identifiersIn(text);
  return dois.length + pmids.length > 0;
};

/** An empty line ends one; without any, a line with a DOI or a PMID does, for a printed citation runs over several lines. */
const blocksOf = (pasted: string): string[] => {
  const text = pasted.replaceAll(/\r\n?/g, '\n').trim();
  if (text === '') return [];
  if (/\n\s*\n/.test(text)) return text.split(/\n\s*\n/).map((block) => block.trim());
  const blocks: string[] = [];
  let open: string[] = [];
  for (const line of text.split('\n')) {
    const last = blocks.at(-1);
    if (open.length === 0 && last !== undefined && hasNoTitle(line) && !hasNoTitle(last)) {
      blocks[blocks.length - 1] = `${last} ${line}`;
      continue;
    }
    open.push(line);
    if (!isKnown(line)) continue;
    blocks.push(open.join(' '));
    open = [];
  }
  if (open.length > 0) blocks.push(open.join(' '));
  return blocks;
};

const hasNoTitle = (text: string): boolean => isKnown(text) && wordsOf(text) === '';

const citationOf = (block: string): Citation => {
  const { dois, pmids } = identifiersIn(block);
  return { pasted: block, title: wordsOf(block), doi: dois[0] ?? '', pmid: pmids[0] ?? '', year: yearOf(block) };
};

/** Without its number in a list and without its identifiers. */
const wordsOf = (block: string): string =>
  block
    .replaceAll(/(?:https?:\/\/)?(?:dx\.)?(?:doi\.org\/)(?=10\.)/gi, ' ')
    .replaceAll(/https?:\/\/(?:www\.)?(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/pubmed)\/\d+\/?/gi, ' ')
    .replaceAll(/\b10\.\d{4,9}\/[^\s"'<>]+/g, ' ')
    .replaceAll(/\b(?:PMID|PubMed ID)\s?:?\s*\d+/gi, ' ')
    .replaceAll(/\bPMCID\s?:?\s*PMC\d+/gi, ' ')
    .replaceAll(/\bdoi\s?:?(?=[\s.;,]|$)/gi, ' ')
    .replace(/^\s*(?:\[?\d{1,3}[\].)]|[-*•])\s+/, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/(?:\s*[.;,])*\s*[;,]\s*$/g, '.')
    .replaceAll(/ (?=[.;,])/g, '')
    .replaceAll(/([.;,])(?:[.;,])+/g, '$1')
    .replace(/^[.;,\s]+$/, '')
    .trim();

/** As reference lists write it: before a semicolon, in brackets, or after the journal. */
const yearOf = (block: string): string => {
  const text = block.replaceAll(/\b10\.\d{4,9}\/\S+/g, ' ');
  const year = String.raw`((?:19|20)\d{2})`;
  for (const form of [
    new RegExp(String.raw`\b${year}(?: [A-Z][a-z]{2}(?: \d{1,2})?)?\s?;`),
    new RegExp(String.raw`\(${year}[^)]{0,12}\)`),
    new RegExp(String.raw`[.,] ${year}(?:[.,]| [A-Z][a-z]{2}\b|$)`),
  ]) {
    const found = form.exec(text)?.[1];
    if (found) return found;
  }
  return '';
};
