const specialties = ['Internal medicine', 'Family medicine', 'Emergency medicine', 'Pediatrics', 'Anesthesiology'];
const steps = [
  [1, 2, 3],
  [4, 6],
  [5, 10],
  [2, 4, 5],
  [10, 12, 13],
];
const skills = [
  ['it', 'communication', 'project_management'],
  ['data', 'technology'],
  ['leadership', 'change', 'teamwork'],
  ['medical', 'communication', 'problem_solving'],
  ['decision', 'regulatory', 'leadership'],
];
const spoken = [['English'], ['English', 'Spanish'], ['English', 'Hindi']];
const zones = ['America/Chicago', 'America/New_York', 'America/Denver', 'America/Los_Angeles'];

/** What the nth mentor of the demo says of themselves, and their time zone. */
export const profileOf = (nth: number) =>
  [
    {
      specialty: specialties[nth % 5]!,
      languages: spoken[nth % 3]!,
      steps: steps[nth % 5]!,
      skills: skills[nth % 5]!,
      capacity: 4 + (nth % 4),
    },
    zones[nth % 4]!,
  ] as const;
