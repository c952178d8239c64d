// Generated from spec/scf/2018-04-16 by `tc3 generate`. Do not edit.

export * from './actions/index.js';
export * from './client.js';
export * from './errors.js';
export * from './paginate.js';
export * from './regions.js';
export * from './types.js';
export * from './wait-until.js';
