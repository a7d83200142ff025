export * from './details.js';
export * from './subjects.js';
export * from './words.js';
