/**
 * Who gets what: the contract of every door, written by hand. A row names whose thing is asked for, a column who asks:
 *
 *  anon    nobody is signed in             emil   mentored Ada until last year
 *  ada     mentee, Grace mentors her       nora   admin of the program and a mentee in it, whom Grace mentors
 *  lin     mentee whom nobody mentors      frida  admin of another program
 *  grace   mentor of Ada and Nora          fred   mentor in it
 *  alan    mentor of nobody                felix  mentee in it, whom Fred mentors; he was offered a place in this program
 *  otto    admin
 */
export const columns = [
  'anon',
  'ada',
  'lin',
  'grace',
  'alan',
  'otto',
  'emil',
  'nora',
  'frida',
  'fred',
  'felix',
] as const;

export type RowName = (typeof rowNames)[number];
export const rowNames = [
  'own', // whoever asks asks for their own
  'own to the other program',
  'ada',
  'ada, never submitted',
  'ada, only hers',
  'ada, from an application',
  'ada, for the other program',
  'lin',
  'nora',
  'felix',
  'felix, who did not accept',
  'nobody', // what does not exist
  'program',
  'other program',
  'thing of the other program',
  'anybody',
  'wrong password',
] as const;

// prettier-ignore
export const self = (done: number) => ({
  //        anon ada     lin     grace   alan    otto    emil    nora    frida   fred    felix
  own:    `401 ${done} ${done} ${done} ${done} ${done} ${done} ${done} ${done} ${done} ${done}`,
  ada:    `401 ${done} 404 404 404 404 404 404 404 404 404`,
  nobody: '401 404 404 404 404 404 404 404 404 404 404',
});
// prettier-ignore
export const mine = (done: number) => ({ own: self(done).own });
// prettier-ignore
export const nowhere = {
  'ada, for the other program': '401 404 404 404 404 404 404 404 404 404 404',
  'felix, who did not accept':  '401 404 404 404 404 404 404 404 404 404 404',
  nobody:                       '401 404 404 404 404 404 404 404 404 404 404',
};
// prettier-ignore
export const guided = {
  //     anon ada lin grc aln ott eml nra frd fre flx
  ada:   '401 404 404 200 404 200 404 200 404 404 404',
  lin:   '401 404 404 404 404 200 404 200 404 404 404',
  nora:  '401 404 404 200 404 200 404 403 404 404 404',
  felix: '401 404 404 404 404 404 404 404 200 200 404',
  ...nowhere,
};
// prettier-ignore
export const decided = (done: number) => ({
  //      anon ada lin grace   alan ott eml nra frd fred    felix
  ada:   `401 404 404 ${done} 404 403 404 403 404 404 404`,
  lin:   '401 404 404 404 404 403 404 403 404 404 404',
  nora:  `401 404 404 ${done} 404 403 404 403 404 404 404`,
  felix: `401 404 404 404 404 404 404 404 403 ${done} 404`,
  ...nowhere,
});
// prettier-ignore
export const administered = (done: number) => ({
  //                anon ada lin grc aln otto    eml nora    frida   fre flx
  program:         `401 404 404 403 403 ${done} 403 ${done} 404 404 404`,
  'other program': `401 404 404 404 404 404 404 404 ${done} 403 404`,
  nobody:          '401 404 404 404 404 404 404 404 404 404 404',
});
// An admin spares others, and nobody themselves: Nora mentors nobody, and administers the program she is a mentee of.
// prettier-ignore
export const waiving = {
  //     anon ada lin grc aln ott eml nra frd fre flx
  ada:   '401 404 404 403 404 201 404 201 404 404 404',
  lin:   '401 404 404 404 404 201 404 201 404 404 404',
  nora:  '401 404 404 403 404 201 404 403 404 404 404',
  felix: '401 404 404 404 404 404 404 404 201 403 404',
  ...nowhere,
};
// prettier-ignore
export const elsewhere = { 'thing of the other program': '401 404 404 403 403 404 403 404 404 404 404' };
export const everybody = (done: number) => ({ anybody: columns.map(() => done).join(' ') });
