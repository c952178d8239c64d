// Generated from spec/scf/2018-04-16/actions/DeleteFunction.yaml by `tc3 generate`. Do not edit.

import type { InputSchema } from '@tc3/core/validate';

/** The documented constraints of the input of DeleteFunction, for `validate`. */
export const deleteFunctionInput: InputSchema = {
  action: 'DeleteFunction',
  input: {
    FunctionName: { type: 'String', required: true, description: 'Name of the function to be deleted' },
    Namespace: { type: 'String', description: 'Function namespace' },
    Qualifier: {
      type: 'String',
      description: "ID of the version to delete. All versions are deleted if it's left empty.",
    },
  },
  types: {},
};
