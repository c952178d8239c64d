// Generated from spec/scf/2018-04-16/actions/CreateAlias.yaml by `tc3 generate`. Do not edit.

import type { InputSchema } from '@tc3/core/validate';
import { RoutingConfigSchema, VersionMatchSchema, VersionWeightSchema } from './types.js';

/** The documented constraints of the input of CreateAlias, for `validate`. */
export const createAliasInput: InputSchema = {
  action: 'CreateAlias',
  input: {
    Name: {
      type: 'String',
      required: true,
      minLength: 1,
      maxLength: 64,
      pattern: '[A-Za-z][A-Za-z0-9_-]*',
      description: 'Alias name, which must be unique in the function, can contain 1 to 64 letters, digits, `_`, and `-`, and must begin with a letter',
    },
    FunctionName: { type: 'String', required: true, description: 'Function name' },
    FunctionVersion: { type: 'String', required: true, description: 'Master version pointed to by the alias' },
    Namespace: { type: 'String', description: 'Function namespace' },
    RoutingConfig: { type: 'RoutingConfig', description: 'Request routing configuration of alias' },
    Description: { type: 'String', description: 'Alias description' },
  },
  types: { RoutingConfig: RoutingConfigSchema, VersionWeight: VersionWeightSchema, VersionMatch: VersionMatchSchema },
};
