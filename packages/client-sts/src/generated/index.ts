// Generated from spec/sts/2018-08-13 by `tc3 generate`. Do not edit.

export * from './actions/index.js';
export * from './client.js';
export * from './errors.js';
export * from './regions.js';
export * from './types.js';
