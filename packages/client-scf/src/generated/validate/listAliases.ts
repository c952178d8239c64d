// Generated from spec/scf/2018-04-16/actions/ListAliases.yaml by `tc3 generate`. Do not edit.

import type { InputSchema } from '@tc3/core/validate';

/** The documented constraints of the input of ListAliases, for `validate`. */
export const listAliasesInput: InputSchema = {
  action: 'ListAliases',
  input: {
    FunctionName: { type: 'String', required: true, description: 'Function name' },
    Namespace: { type: 'String', description: 'Function namespace' },
    FunctionVersion: {
      type: 'String',
      description: 'If this parameter is provided, only aliases associated with this function version will be returned.',
    },
    Offset: { type: 'String', description: 'Data offset. Default value: 0' },
    Limit: { type: 'String', description: 'Number of results to be returned. Default value: 20' },
  },
  types: {},
};
