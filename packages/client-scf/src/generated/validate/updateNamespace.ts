// Generated from spec/scf/2018-04-16/actions/UpdateNamespace.yaml by `tc3 generate`. Do not edit.

import type { InputSchema } from '@tc3/core/validate';

/** The documented constraints of the input of UpdateNamespace, for `validate`. */
export const updateNamespaceInput: InputSchema = {
  action: 'UpdateNamespace',
  input: {
    Namespace: { type: 'String', required: true, description: 'Namespace name' },
    Description: { type: 'String', required: true, description: 'Namespace description' },
  },
  types: {},
};
