import type { Role, Session } from '@cmio-pathway/shared/contracts/session';

export interface Place {
  label: string;
  /** What it is called where there is little room. */
  short?: string;
  path: string;
  /** Its sign among the tabs of a phone; what has none is in the menu there. */
  icon: 'journey' | 'log' | 'apply' | 'reviews' | 'mentees' | 'cohorts' | 'people' | null;
  /** The label of the place it belongs to: it stands in the row below, and not among the first. */
  under?: 'People' | 'Program' | 'My way';
  /** What a first place is called in its own row. */
  here?: string;
}

/** One's own way: whole and for life, whatever else one does. */
const ownPlaces = ({ enrollments }: Session, applies: boolean): [Place, ...Place[]] => [
  { label: 'Journey', path: '/journey', icon: 'journey' },
  { label: 'Log', path: '/log', icon: 'log' },
  { label: 'Plan', path: '/plan', icon: null },
  { label: 'Education', path: '/credits', icon: null },
  { label: 'CV', path: '/cv', icon: null },
  ...(enrollments.length > 0
    ? [
        { label: 'Mentors', path: '/mentors', icon: null },
        { label: 'Meetings', path: '/meetings', icon: null },
      ]
    : []),
  { label: 'Applications', short: 'Apply', path: '/applications', icon: applies ? 'apply' : null },
];

/** Own places as one group, for whose bar is full of what they do for a program. */
const asMyWay = ([first, ...others]: [Place, ...Place[]]): Place[] => [
  { ...first, label: 'My way', here: first.label },
  ...others.map((place) => ({ ...place, under: 'My way' as const })),
];

/** Where somebody can go: what they do in the chosen program, and always their own way. Who applies has that among the tabs of a
 * phone. */
export const placesOf = (session: Session, program: string | null, applies = false): Place[] => {
  const roles = session.memberships.filter((membership) => membership.program.id === program).map(({ role }) => role);
  const own = ownPlaces(session, applies);
  return roles.length === 0 ? own : [...staffPlaces(roles, `/programs/${program}`), ...asMyWay(own)];
};

const staffPlaces = (roles: Role[], at: string): Place[] => {
  const mentor: Place[] = roles.includes('mentor')
    ? [
        { label: 'Reviews', path: `${at}/reviews`, icon: 'reviews' },
        { label: 'Mentees', path: `${at}/mentees`, icon: 'mentees' },
        { label: 'Meetings', path: `${at}/meetings`, icon: null },
      ]
    : [];
  const admin: Place[] = roles.includes('admin')
    ? [
        { label: 'Cohorts', path: `${at}/cohorts`, icon: 'cohorts' },
        { label: 'People', path: `${at}/people`, icon: 'people' },
        { label: 'Mentorships', path: `${at}/mentorships`, icon: null, under: 'People' },
        { label: 'Duplicates', path: `${at}/people/duplicates`, icon: null, under: 'People' },
        { label: 'Matching', path: `${at}/matching`, icon: null, under: 'People' },
        { label: 'Imports', path: `${at}/imports`, icon: null, under: 'People' },
        { label: 'Verification', path: `${at}/trainings`, icon: null, under: 'People' },
        { label: 'Announcements', path: `${at}/announcements`, icon: null, under: 'People' },
        { label: 'Program', here: 'Settings', path: `${at}/settings`, icon: null },
        { label: 'Rules', path: `${at}/rules`, icon: null, under: 'Program' },
        ...(roles.includes('mentor')
          ? []
          : [{ label: 'Meetings', path: `${at}/meetings`, icon: null, under: 'People' as const }]),
        { label: 'Audit log', path: `${at}/audit`, icon: null, under: 'Program' },
      ]
    : [];
  return [...mentor, ...admin];
};

/** The place whose page is open: the one with the longest address that this one begins with. */
const placeAt = (places: readonly Place[], path: string): Place | undefined =>
  places
    .filter((place) => path === place.path || path.startsWith(`${place.path}/`))
    .toSorted((a, b) => b.path.length - a.path.length)[0];

/** The place that is open, the first one it belongs to, and the row of that one; no row for a place that stands alone. */
export const openAt = (places: readonly Place[], path: string) => {
  const open = placeAt(places, path);
  const first = open?.under ?? open?.label ?? null;
  const row = places.filter((place) => (place.under ?? place.label) === first);
  return { open, first, row: row.length > 1 ? row : [] };
};
