/** What a pasted citation is known by elsewhere: each once, in the order it stands there. */
export interface CitationIdentifiers {
  dois: readonly string[];
  pmids: readonly string[];
}

const doi = /\b10\.\d{4,9}(?:\/|%2f)(?:[^\s"'<>“”‘’«»]|<\w{1,10}::[\w.-]{1,40}>)+/giu;
const pmid =
  /(?:(?<![a-z])pmid\s?[:#]?\s{0,3}|pubmed\.ncbi\.nlm\.nih\.gov\/|ncbi\.nlm\.nih\.gov\/pubmed\/|(?<![a-z])pubmed\s?(?:id)?\s?[:#]\s{0,3})(\d{1,9})(?!\d)/giu;

/** DOIs and PMIDs in what somebody pasted: a citation, a link, or a list of them. Nothing is looked up. */
export const identifiersIn = (text: string): CitationIdentifiers => ({
  dois: once([...text.matchAll(doi)].map(([found]) => doiOf(found)).filter((found) => found !== '')),
  pmids: once([...text.matchAll(pmid)].map((match) => match[1]!.replace(/^0+(?=\d)/, ''))),
});

/** Without what a sentence or a link put after it. */
const doiOf = (found: string): string => {
  if (found.length > 600) return '';
  let rest = decoded(found.replace(/[?#].*$/u, ''));
  for (;;) {
    const shorter = rest.replace(/[.,;:!&*_\]}]+$/u, '').replace(/(?:PMID|PMCID|Epub)$/u, '');
    const open = shorter.endsWith(')') && count(shorter, '(') < count(shorter, ')') ? shorter.slice(0, -1) : shorter;
    if (open === rest) break;
    rest = open;
  }
  return rest.length <= 200 && /^10\.\d{4,9}\/\S+$/.test(rest) ? rest : '';
};

const decoded = (found: string): string => {
  try {
    return /%[\da-f]{2}/i.test(found) ? decodeURIComponent(found) : found;
  } catch {
    return found;
  }
};
const count = (text: string, sign: string) => text.split(sign).length - 1;
/** A DOI is the same however it is capitalised. */
const once = (all: readonly string[]) =>
  [...new Map(all.toReversed().map((one) => [one.toLowerCase(), one])).values()].toReversed();
