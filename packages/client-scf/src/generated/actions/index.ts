// Generated from spec/scf/2018-04-16/actions by `tc3 generate`. Do not edit.

export * from '../service.js';
export * from './getAccount.js';
export * from './createTrigger.js';
export * from './invoke.js';
export * from './listFunctions.js';
export * from './createNamespace.js';
export * from './deleteNamespace.js';
export * from './listNamespaces.js';
export * from './updateNamespace.js';
