// Generated from spec/scf/2018-04-16/actions/GetFunction.yaml by `tc3 generate`. Do not edit.

import type { InputSchema } from '@tc3/core/validate';

/** The documented constraints of the input of GetFunction, for `validate`. */
export const getFunctionInput: InputSchema = {
  action: 'GetFunction',
  input: {
    FunctionName: { type: 'String', description: 'Name of the function to obtain details' },
    Qualifier: { type: 'String', description: 'Function version number' },
    Namespace: { type: 'String', description: 'Function namespace' },
    ShowCode: {
      type: 'String',
      enum: ['TRUE', 'FALSE'],
      description: 'It indicates whether to display the code. `TRUE` means displaying the code, and `FALSE` means hiding the code. The code will not be displayed for entry files exceeding 1 MB.',
    },
    ShowTriggers: {
      type: 'String',
      enum: ['TRUE', 'FALSE'],
      description: 'Whether to return the triggers. With `FALSE`, the list Triggers is empty. The default is `TRUE`.',
    },
    CodeSecret: {
      type: 'String',
      description: 'The key that protects the code of the function. It is needed to display the code.',
    },
  },
  types: {},
};
