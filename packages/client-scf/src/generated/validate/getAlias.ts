// Generated from spec/scf/2018-04-16/actions/GetAlias.yaml by `tc3 generate`. Do not edit.

import type { InputSchema } from '@tc3/core/validate';

/** The documented constraints of the input of GetAlias, for `validate`. */
export const getAliasInput: InputSchema = {
  action: 'GetAlias',
  input: {
    FunctionName: { type: 'String', required: true, description: 'Function name' },
    Name: { type: 'String', required: true, description: 'Alias name' },
    Namespace: { type: 'String', description: 'Function namespace' },
  },
  types: {},
};
