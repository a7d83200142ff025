export * from './choice-faults.js';
export * from './conflicts.js';
export * from './fit.js';
export * from './propose.js';
export * from './run-changes.js';
export * from './short-list.js';
export * from './without-words.js';
export { hoursApart, placesLeft } from './parts.js';
export * from './skills-left.js';
