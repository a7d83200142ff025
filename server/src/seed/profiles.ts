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
const abouts = [
  'I led an implementation from the bedside, and know what it does to a ward.',
  'My first informatics role was a quarter of my time. I help others to ask for theirs.',
  'I sit on both sides: I chair the order-set committee and see patients on Fridays.',
  'Ask me about fellowships, and about what a fellowship does not teach.',
  'I have hired for this role, and been turned down for it. Both help.',
];
const zones = ['America/Chicago', 'America/New_York', 'America/Denver', 'America/Los_Angeles'];

/** What the nth mentor of the demo says of themselves, and their time zone. */
export const profileOf = (nth: number) =>
  [
    {
      specialty: specialties[nth % 5]!,
      about: abouts[nth % 5]!,
      languages: spoken[nth % 3]!,
      steps: steps[nth % 5]!,
      skills: skills[nth % 5]!,
      capacity: 4 + (nth % 4),
    },
    zones[nth % 4]!,
  ] as const;
