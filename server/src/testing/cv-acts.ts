import { type Client, expecting } from './client.js';

/** An entry of a CV, with what a spec wants otherwise. */
export const aCvEntry = (rest: Record<string, unknown> = {}) => ({
  section: 'publications',
  title: 'Alerts that are read',
  organisation: 'Journal of Informatics',
  place: '',
  when: { from: '2024-03', until: null, ongoing: false },
  text: '',
  links: [],
  doi: '',
  pmid: '',
  ...rest,
});

/** Adds an entry and answers its id. */
export const addEntry = async (client: Client, rest: Record<string, unknown> = {}): Promise<string> =>
  (await expecting<{ id: string }>(201, client.post('/me/cv-entries', aCvEntry(rest)))).id;

/** Begins a CV and answers its id. */
export const beginCv = async (client: Client, name = 'Curriculum vitae'): Promise<string> =>
  (await expecting<{ id: string }>(201, client.post('/me/cvs', { name }))).id;

/** Freezes a CV as it is and answers the id of the version. */
export const freezeCv = async (client: Client, cv: string): Promise<string> => {
  const { revision } = await expecting<{ revision: number }>(200, client.get(`/me/cvs/${cv}`));
  const at = { 'if-match': `"${revision}"` };
  return (await expecting<{ id: string }>(201, client.post(`/me/cvs/${cv}/versions`, undefined, at))).id;
};
