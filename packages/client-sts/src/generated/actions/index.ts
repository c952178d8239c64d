// Generated from spec/sts/2018-08-13/actions by `tc3 generate`. Do not edit.

export * from '../service.js';
export * from './assumeRole.js';
export * from './assumeRoleWithSAML.js';
export * from './assumeRoleWithWebIdentity.js';
export * from './getCallerIdentity.js';
export * from './getFederationToken.js';
