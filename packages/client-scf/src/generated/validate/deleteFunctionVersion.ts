// Generated from spec/scf/2018-04-16/actions/DeleteFunctionVersion.yaml by `tc3 generate`. Do not edit.

import type { InputSchema } from '@tc3/core/validate';

/** The documented constraints of the input of DeleteFunctionVersion, for `validate`. */
export const deleteFunctionVersionInput: InputSchema = {
  action: 'DeleteFunctionVersion',
  input: {
    FunctionName: { type: 'String', required: true, description: 'Name of the function to be deleted' },
    Qualifier: { type: 'String', required: true, description: 'Number of the version to be deleted' },
    Namespace: { type: 'String', description: 'Namespace of the function' },
    ForceDelete: {
      type: 'String',
      description: 'Whether to force the deletion. `true`: directly deletes the container, and forcibly stops functions that are still being executed',
    },
  },
  types: {},
};
