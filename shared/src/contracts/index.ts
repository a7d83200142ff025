export * from './primitives.js';
export * from './content.js';
export * from './session.js';
export * from './review.js';
export * from './milestone.js';
export * from './journey.js';
export * from './program.js';
export * from './problem.js';
