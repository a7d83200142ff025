export * from './carry-over.js';
export * from './credit.js';
export * from './cycle-standing.js';
export * from './cycles.js';
export * from './words.js';
