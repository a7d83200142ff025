import { administered, mine, type RowName } from './authorisation-rows.js';

/** What people say of themselves: mentees for the matching of the programs they are enrolled in, mentors for the admins of theirs. */
// prettier-ignore
const enrolled = {
  //                         anon ada lin grc aln ott eml nra frd fre flx
  own:                        '401 200 200 404 404 404 404 200 404 404 404',
  'own to the other program': '401 404 404 404 404 404 404 404 404 404 200',
};

export const profileTable: Record<string, Partial<Record<RowName, string>>> = {
  'GET /api/me/matching-profiles': mine(200),
  'PUT /api/me/matching-profiles/:of': enrolled,
  'GET /api/me/matching-profiles/:of/mentors': enrolled,
  'GET /api/programs/:program/mentors/:mentor': administered(200),
};
