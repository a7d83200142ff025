import { CvDraft } from '@cmio-pathway/shared/contracts/cv';

const fieldWords: Readonly<Record<string, string>> = {
  name: 'what it is called',
  'head/name': 'your name',
  'head/title': 'your title',
  'head/email': 'your e-mail',
  'head/phone': 'your phone',
  'head/place': 'your place',
  'head/links': 'your links',
  'head/summary': 'your summary',
};

/** What is not in order, by pointer. */
export const faultsOf = (draft: CvDraft): ReadonlyMap<string, string> => {
  const result = CvDraft.safeParse(draft);
  if (result.success) return new Map();
  return new Map(
    result.error.issues.map(({ path, message }) => [`/${path.join('/')}`, message]).toReversed() as [string, string][],
  );
};

/** What of a draft the server takes: a part that is not in order stands as it did before, and `rest` says which. */
export const sendable = (draft: CvDraft, before: CvDraft): { sent: CvDraft; rest: string } => {
  const result = CvDraft.safeParse(draft);
  if (result.success) return { sent: draft, rest: '' };
  let sent = draft;
  const rest = new Set<string>();
  for (const { path } of result.error.issues) {
    const [part, at, field] = path.map(String) as [string, string?, string?];
    if (part === 'head' && at) {
      const line = at as keyof CvDraft['head'];
      sent = { ...sent, head: { ...sent.head, [line]: before.head[line] } };
      rest.add(fieldWords[`head/${at}`] ?? at);
    } else if (part === 'choices' && field) {
      const key = draft.choices[Number(at)]?.key;
      const was = before.choices.find((choice) => choice.key === key);
      const line = field as 'title' | 'text';
      const back = (choice: CvDraft['choices'][number]) =>
        choice.key === key ? { ...choice, [line]: was?.[line] ?? null } : choice;
      sent = { ...sent, choices: sent.choices.map(back) };
      rest.add('the words of an item');
    } else {
      sent = { ...sent, [part]: before[part as keyof CvDraft] };
      rest.add(fieldWords[part] ?? part);
    }
  }
  return { sent, rest: [...rest].join(', ') };
};
