// Generated from spec/scf/2018-04-16/actions/ListFunctionTestModels.yaml by `tc3 generate`. Do not edit.

import type { InputSchema } from '@tc3/core/validate';

/** The documented constraints of the input of ListFunctionTestModels, for `validate`. */
export const listFunctionTestModelsInput: InputSchema = {
  action: 'ListFunctionTestModels',
  input: {
    FunctionName: { type: 'String', required: true, description: 'Name of the function' },
    Namespace: { type: 'String', description: 'Namespace of the function. The default is `default`.' },
  },
  types: {},
};
