import type { Session } from '@cmio-pathway/shared';

export interface Place {
  label: string;
  path: string;
  /** Its sign among the tabs of a phone; what has none is in the menu there. */
  icon: 'journey' | 'log' | 'reviews' | 'mentees' | 'cohorts' | 'people' | null;
}

/** Where somebody can go: their own way first when they are on one, then what they do in the chosen program. */
export const placesOf = ({ memberships, enrollments }: Session, program: string | null): Place[] => {
  const own: Place[] =
    enrollments.length > 0 || memberships.length === 0
      ? [
          { label: 'Journey', path: '/journey', icon: 'journey' },
          { label: 'Log', path: '/log', icon: 'log' },
          { label: 'Plan', path: '/plan', icon: null },
          { label: 'Education', path: '/credits', icon: null },
        ]
      : [];
  const roles = memberships.filter((membership) => membership.program.id === program).map(({ role }) => role);
  const at = `/programs/${program}`;
  const mentor: Place[] = roles.includes('mentor')
    ? [
        { label: 'Reviews', path: `${at}/reviews`, icon: 'reviews' },
        { label: 'Mentees', path: `${at}/mentees`, icon: 'mentees' },
      ]
    : [];
  const admin: Place[] = roles.includes('admin')
    ? [
        { label: 'Cohorts', path: `${at}/cohorts`, icon: 'cohorts' },
        { label: 'People', path: `${at}/people`, icon: 'people' },
        { label: 'Rules', path: `${at}/rules`, icon: null },
      ]
    : [];
  return [...own, ...mentor, ...admin];
};
