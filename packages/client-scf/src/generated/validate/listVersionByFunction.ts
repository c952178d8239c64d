// Generated from spec/scf/2018-04-16/actions/ListVersionByFunction.yaml by `tc3 generate`. Do not edit.

import type { InputSchema } from '@tc3/core/validate';

/** The documented constraints of the input of ListVersionByFunction, for `validate`. */
export const listVersionByFunctionInput: InputSchema = {
  action: 'ListVersionByFunction',
  input: {
    FunctionName: { type: 'String', required: true, description: 'Function Name' },
    Namespace: { type: 'String', description: 'The namespace where the function locates' },
    Offset: { type: 'Integer', description: 'Data offset. The default value is `0`.' },
    Limit: { type: 'Integer', description: 'Return data length. The default value is `20`.' },
    Order: {
      type: 'String',
      enum: ['ASC', 'DESC'],
      description: 'It specifies whether to return the results in ascending or descending order. The value is `ASC` or `DESC`.',
    },
    OrderBy: {
      type: 'String',
      enum: ['AddTime', 'ModTime'],
      open: true,
      description: 'It specifies the sorting order of the results according to a specified field, such as `AddTime`, `ModTime`.',
    },
  },
  types: {},
};
