// Generated from spec/scf/2018-04-16/actions/GetFunctionAddress.yaml by `tc3 generate`. Do not edit.

import type { InputSchema } from '@tc3/core/validate';

/** The documented constraints of the input of GetFunctionAddress, for `validate`. */
export const getFunctionAddressInput: InputSchema = {
  action: 'GetFunctionAddress',
  input: {
    FunctionName: { type: 'String', required: true, description: 'Function name' },
    Qualifier: { type: 'String', description: 'Function version' },
    Namespace: { type: 'String', description: 'Function namespace' },
    CodeSecret: { type: 'String', description: 'The key that protects the code of the function' },
  },
  types: {},
};
