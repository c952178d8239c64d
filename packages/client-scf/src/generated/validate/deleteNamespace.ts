// Generated from spec/scf/2018-04-16/actions/DeleteNamespace.yaml by `tc3 generate`. Do not edit.

import type { InputSchema } from '@tc3/core/validate';

/** The documented constraints of the input of DeleteNamespace, for `validate`. */
export const deleteNamespaceInput: InputSchema = {
  action: 'DeleteNamespace',
  input: { Namespace: { type: 'String', required: true, description: 'Namespace name' } },
  types: {},
};
