/** Where an application stands, from the first look to the appointment. The order is that of the board. */
export const stages = ['researched', 'tailored', 'applied', 'screen', 'panel', 'offer', 'appointed'] as const;
export type Stage = (typeof stages)[number];

/** How an application ends otherwise. It stays drawn at the stage it had reached. */
export const closings = ['not_selected', 'declined', 'withdrawn'] as const;
export type Closing = (typeof closings)[number];

/** What a move leads to. */
export const places = [...stages, ...closings] as const;
export type Place = (typeof places)[number];

export const isClosing = (place: Place): place is Closing => (closings as readonly string[]).includes(place);

/** The words of every screen and file. */
export const placeWords: Record<Place, string> = {
  researched: 'Researched',
  tailored: 'Tailored',
  applied: 'Applied',
  screen: 'Screen',
  panel: 'Panel',
  offer: 'Offer',
  appointed: 'Appointed',
  not_selected: 'Not selected',
  declined: 'Declined by you',
  withdrawn: 'Withdrawn by you',
};
