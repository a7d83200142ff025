const counted = (count: number, word: string): string[] =>
  count > 0 ? [`${count} ${word}${count === 1 ? '' : 's'}`] : [];

/** What was announced, in one sentence; "lately" where more is to come than is read. */
export const announcedWords = (appointments: number, offers: number, isMore: boolean): string =>
  `${[...counted(appointments, 'appointment'), ...counted(offers, 'offer')].join(' and ')} announced${isMore ? ' lately' : ''}.`;
