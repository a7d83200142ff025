/** The sections of an academic physician's CV, in the order they stand unless somebody chooses another. */
export const cvSections = [
  'education',
  'training',
  'licensure',
  'appointments',
  'leadership',
  'informatics',
  'publications',
  'talks',
  'teaching',
  'service',
  'grants',
  'awards',
] as const;
export type CvSectionId = (typeof cvSections)[number];

export const cvSectionWords: Record<CvSectionId, string> = {
  education: 'Education',
  training: 'Training',
  licensure: 'Licensure and certification',
  appointments: 'Appointments',
  leadership: 'Leadership',
  informatics: 'Informatics projects',
  publications: 'Publications',
  talks: 'Talks',
  teaching: 'Teaching',
  service: 'Service',
  grants: 'Grants',
  awards: 'Awards',
};
