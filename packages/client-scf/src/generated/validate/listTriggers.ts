// Generated from spec/scf/2018-04-16/actions/ListTriggers.yaml by `tc3 generate`. Do not edit.

import type { InputSchema } from '@tc3/core/validate';
import { FilterSchema } from './types.js';

/** The documented constraints of the input of ListTriggers, for `validate`. */
export const listTriggersInput: InputSchema = {
  action: 'ListTriggers',
  input: {
    FunctionName: { type: 'String', required: true, description: 'Function name' },
    Namespace: { type: 'String', description: 'Namespace. Default value: default' },
    Offset: { type: 'Integer', description: 'Data offset. Default value: 0' },
    Limit: { type: 'Integer', description: 'Number of results to be returned. Default value: 20' },
    OrderBy: {
      type: 'String',
      enum: ['add_time', 'mod_time'],
      open: true,
      description: 'Indicates by which field to sort the returned results. Valid values: add_time, mod_time. Default value: mod_time',
    },
    Order: {
      type: 'String',
      enum: ['ASC', 'DESC'],
      description: 'Indicates whether the returned results are sorted in ascending or descending order. Valid values: ASC, DESC. Default value: DESC',
    },
    Filters: {
      type: 'Filter',
      list: true,
      maxItems: 10,
      description: '* Qualifier: Version/Alias of trigger function\n* TriggerName: Name of the trigger\n* Description: Function trigger description',
    },
  },
  types: { Filter: FilterSchema },
};
