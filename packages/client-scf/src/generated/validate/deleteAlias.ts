// Generated from spec/scf/2018-04-16/actions/DeleteAlias.yaml by `tc3 generate`. Do not edit.

import type { InputSchema } from '@tc3/core/validate';

/** The documented constraints of the input of DeleteAlias, for `validate`. */
export const deleteAliasInput: InputSchema = {
  action: 'DeleteAlias',
  input: {
    FunctionName: { type: 'String', required: true, description: 'Function name' },
    Name: { type: 'String', required: true, description: 'Alias name' },
    Namespace: { type: 'String', description: 'Function namespace' },
  },
  types: {},
};
