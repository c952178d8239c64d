// Generated from spec/scf/2018-04-16/actions/UpdateAlias.yaml by `tc3 generate`. Do not edit.

import type { InputSchema } from '@tc3/core/validate';
import { RoutingConfigSchema, VersionMatchSchema, VersionWeightSchema } from './types.js';

/** The documented constraints of the input of UpdateAlias, for `validate`. */
export const updateAliasInput: InputSchema = {
  action: 'UpdateAlias',
  input: {
    FunctionName: { type: 'String', required: true, description: 'Function name' },
    Name: { type: 'String', required: true, description: 'Alias name' },
    FunctionVersion: { type: 'String', required: true, description: 'Master version pointed to by the alias' },
    Namespace: { type: 'String', description: 'Function namespace' },
    RoutingConfig: {
      type: 'RoutingConfig',
      description: 'Routing information of alias, which is required if you need to specify an additional version for the alias.',
    },
    Description: { type: 'String', description: 'Alias description' },
  },
  types: { RoutingConfig: RoutingConfigSchema, VersionWeight: VersionWeightSchema, VersionMatch: VersionMatchSchema },
};
