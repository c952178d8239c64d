// Generated from spec/scf/2018-04-16/actions/ListFunctions.yaml by `tc3 generate`. Do not edit.

import type { InputSchema } from '@tc3/core/validate';
import { FilterSchema } from './types.js';

/** The documented constraints of the input of ListFunctions, for `validate`. */
export const listFunctionsInput: InputSchema = {
  action: 'ListFunctions',
  input: {
    Order: {
      type: 'String',
      enum: ['ASC', 'DESC'],
      description: 'It specifies whether to return the results in ascending or descending order. The value is `ASC` or `DESC`.',
    },
    Orderby: {
      type: 'String',
      enum: ['AddTime', 'ModTime', 'FunctionName'],
      open: true,
      description: 'It specifies the sorting order of the results according to a specified field, such as `AddTime`, `ModTime`, and `FunctionName`.',
    },
    Offset: { type: 'Integer', description: 'Data offset. The default value is `0`.' },
    Limit: { type: 'Integer', description: 'Return data length. The default value is `20`.' },
    SearchKey: {
      type: 'String',
      description: 'It specifies whether to support fuzzy matching for the function name.',
    },
    Namespace: { type: 'String', description: 'Namespace' },
    Description: { type: 'String', description: 'Function description. Fuzzy search is supported.' },
    Filters: {
      type: 'Filter',
      list: true,
      maxItems: 10,
      description: 'Filters\n- tag:tag-key - String - Required: No - Filtering criteria based on tag-key - value pairs. Replace `tag-key` with a specific tag-key.\n\nThe maximum number of `Filters` for each request is 10, and that of `Filter.Values` is 5.',
    },
  },
  types: { Filter: FilterSchema },
};
