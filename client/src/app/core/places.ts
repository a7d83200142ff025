import type { Session } from '@cmio-pathway/shared';

export interface Place {
  label: string;
  path: string;
  icon: 'journey' | 'log' | 'reviews' | 'mentees' | 'cohorts' | 'people';
}

/** Where somebody can go: their own way first when they are on one, then what they do in the chosen program. */
export const placesOf = ({ memberships, enrollments }: Session, program: string | null): Place[] => {
  const own: Place[] =
    enrollments.length > 0 || memberships.length === 0
      ? [
          { label: 'Journey', path: '/journey', icon: 'journey' },
          { label: 'Log', path: '/log', icon: 'log' },
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
      ]
    : [];
  return [...own, ...mentor, ...admin];
};
