// Generated from spec/scf/2018-04-16/actions/UpdateFunctionTestModel.yaml by `tc3 generate`. Do not edit.

import type { InputSchema } from '@tc3/core/validate';

/** The documented constraints of the input of UpdateFunctionTestModel, for `validate`. */
export const updateFunctionTestModelInput: InputSchema = {
  action: 'UpdateFunctionTestModel',
  input: {
    FunctionName: { type: 'String', required: true, description: 'Name of the function' },
    TestModelName: {
      type: 'String',
      required: true,
      minLength: 1,
      maxLength: 60,
      description: 'Name of the test event, 1 to 60 characters',
    },
    TestModelValue: { type: 'String', required: true, description: 'The test event, as JSON text' },
    Namespace: { type: 'String', description: 'Namespace of the function. The default is `default`.' },
  },
  types: {},
};
