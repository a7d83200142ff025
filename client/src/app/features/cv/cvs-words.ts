const counted = (n: number, one: string, many: string) => `${n === 1 ? 'One' : n} ${n === 1 ? one : many}`;

/** The finding of the page of CVs. */
export const cvsFinding = (cvs: number, versions: number): string => {
  if (cvs === 0 && versions === 0) return 'No CV yet. The first takes one press.';
  const all = cvs === 0 ? 'No CV' : counted(cvs, 'CV', 'CVs');
  return versions === 0
    ? `${all}, none of it frozen yet.`
    : `${all}, ${counted(versions, 'frozen version', 'frozen versions').toLowerCase()}.`;
};

const most = 80;

/** A name that none of them has, such as CV 2. */
export const nameAmong = (name: string, all: readonly { name: string }[]): string => {
  const taken = new Set(all.map((one) => one.name));
  const called = (at: number) => (at === 1 ? name.slice(0, most) : `${name.slice(0, most - 5)} ${at}`);
  let at = 1;
  while (taken.has(called(at))) at++;
  return called(at);
};

/** Whether every word that is looked for is in one of the texts. */
export const matching = (search: string | undefined, ...texts: readonly string[]): boolean =>
  (search ?? '')
    .toLowerCase()
    .split(/\s+/)
    .every((word) => texts.some((text) => text.toLowerCase().includes(word)));
