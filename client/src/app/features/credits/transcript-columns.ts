/** What a column of a transcript can be. The first three are needed. */
export const parts = ['on', 'title', 'amount', 'unit', 'provider', 'categories'] as const;
export type Part = (typeof parts)[number];
export const partWords: Record<Part, string> = {
  on: 'Date',
  title: 'Title',
  amount: 'Amount',
  unit: 'Unit',
  provider: 'Provider',
  categories: 'Categories',
};
export const neededParts: readonly Part[] = ['on', 'title', 'amount'];

/** Which column holds what, counted from 0; what is missing is in none. */
export type Columns = Readonly<Partial<Record<Part, number>>>;

/** What the heads of transcripts say, the surest first; letters and digits alone. */
const heads: Record<Part, readonly RegExp[]> = {
  on: [
    /^date$/,
    /^(activity|completion|credit|earned|completed)date$/,
    /^date(completed|earned|ofactivity|ofcompletion|claimed)$/,
    /date$/,
    /^(completed|completedon|day|on)$/,
  ],
  title: [
    /^(activity)?title$/,
    /^(activity|course|program|event|session)(title|name)?$/,
    /^(name|description|topic|what)$/,
  ],
  amount: [
    /^(amount|number)$/,
    /^(credits?|hours?)$/,
    /^(credit|cme|ce|ceu|pdu|contact)(hours?|credits?|units?|s)?(earned|claimed|awarded)?$/,
    /^(credits?|hours?)(earned|claimed|awarded)$/,
    /^(numberof|totalof|total)(credits?|hours?)$/,
  ],
  unit: [/^units?$/, /^(credit)?unit$/, /^measure$/],
  provider: [/^(accredited)?provider(name)?$/, /^(sponsor|organi[sz]ation|issuer|institution|host|source)(name)?$/],
  categories: [/^categor(y|ies)$/, /^(credit)?(type|category)$/, /^typeofcredits?$/, /^credittypes?$/],
};
const bare = (head: string) => head.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/** Which columns the heads of a transcript name; each column is one thing, and each thing the column that says it best. */
export const columnsOf = (names: readonly string[]): Columns => {
  const found: Partial<Record<Part, number>> = {};
  const taken = new Set<number>();
  for (const part of parts)
    for (const head of heads[part]) {
      const at = names.findIndex((name, index) => !taken.has(index) && head.test(bare(name)));
      if (at < 0) continue;
      found[part] = at;
      taken.add(at);
      break;
    }
  return found;
};
