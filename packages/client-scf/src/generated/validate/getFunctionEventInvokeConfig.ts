// Generated from spec/scf/2018-04-16/actions/GetFunctionEventInvokeConfig.yaml by `tc3 generate`. Do not edit.

import type { InputSchema } from '@tc3/core/validate';

/** The documented constraints of the input of GetFunctionEventInvokeConfig, for `validate`. */
export const getFunctionEventInvokeConfigInput: InputSchema = {
  action: 'GetFunctionEventInvokeConfig',
  input: {
    FunctionName: { type: 'String', required: true, description: 'Function name' },
    Namespace: { type: 'String', description: 'Function namespace. Default value: default' },
    Qualifier: { type: 'String', description: 'Function version. Default value: $LATEST' },
  },
  types: {},
};
