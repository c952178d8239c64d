// Generated from spec/scf/2018-04-16/actions/ListNamespaces.yaml by `tc3 generate`. Do not edit.

import type { InputSchema } from '@tc3/core/validate';
import { SearchKeySchema } from './types.js';

/** The documented constraints of the input of ListNamespaces, for `validate`. */
export const listNamespacesInput: InputSchema = {
  action: 'ListNamespaces',
  input: {
    Limit: { type: 'Integer', description: 'Return data length. The default value is `20`.' },
    Offset: { type: 'Integer', description: 'Data offset. The default value is `0`.' },
    Orderby: {
      type: 'String',
      enum: ['Name', 'Updatetime'],
      open: true,
      description: 'It specifies the sorting order of the results according to a specified field, such as `Name` and `Updatetime`.',
    },
    Order: {
      type: 'String',
      enum: ['ASC', 'DESC'],
      description: 'It specifies whether to return the results in ascending or descending order. The value is `ASC` or `DESC`.',
    },
    SearchKey: {
      type: 'SearchKey',
      list: true,
      description: 'Specifies the range and keyword for search. The value of `Key` can be `Namespace` or `Description`. Multiple AND conditions can be specified.',
    },
  },
  types: { SearchKey: SearchKeySchema },
};
