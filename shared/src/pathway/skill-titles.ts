import type { SkillId } from './model.js';

export const skillTitles: Readonly<Record<SkillId, string>> = {
  medical: 'Medical expertise',
  it: 'Information technology',
  leadership: 'Leadership',
  communication: 'Communication',
  problem_solving: 'Problem-solving',
  project_management: 'Project management',
  data: 'Data analysis',
  regulatory: 'Regulatory compliance',
  change: 'Change management',
  decision: 'Decision-making',
  technology: 'Technology evaluation',
  teamwork: 'Teamwork',
};
