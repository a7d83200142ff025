import type { ClosingWay, Need } from './model.js';

/** Most people do one of these first. */
export const usually = (...milestones: string[]): Need => ({
  is: 'usual',
  anyOf: milestones.map((milestone) => ({ milestone })),
  throughout: false,
  source: null,
});

/** A program asks for one of these first. */
export const program = (...milestones: string[]): Need => ({ ...usually(...milestones), is: 'program' });

/** The issuer asks for one of these before; `source` is where it says so. */
export const rule = (source: string, ...milestones: string[]): Need => ({
  ...usually(...milestones),
  is: 'rule',
  source,
});

/** The issuer asks for it before, and as long as this is held. */
export const ruleThroughout = (source: string, milestone: string): Need => ({
  ...rule(source, milestone),
  throughout: true,
});

/** The same need, which can also be met by a way that closes. */
export const orBy = (need: Need, way: ClosingWay['id'], ...milestones: string[]): Need => ({
  ...need,
  anyOf: [...need.anyOf, ...milestones.map((milestone) => ({ milestone, way }))],
});
