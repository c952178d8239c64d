// Generated from spec/scf/2018-04-16/actions/ListCustomDomains.yaml by `tc3 generate`. Do not edit.

import type { InputSchema } from '@tc3/core/validate';
import { FilterSchema } from './types.js';

/** The documented constraints of the input of ListCustomDomains, for `validate`. */
export const listCustomDomainsInput: InputSchema = {
  action: 'ListCustomDomains',
  input: {
    Offset: { type: 'Integer', min: 0, description: 'Offset. Default value: 0' },
    Limit: { type: 'Integer', min: 0, description: 'Maximum number of results. Default value: 20' },
    OrderBy: {
      type: 'String',
      enum: ['AddTime', 'ModTime'],
      open: true,
      description: 'Valid values: `AddTime`, `ModTime`. Default value: `AddTime`',
    },
    Order: {
      type: 'String',
      enum: ['DESC', 'ASC'],
      description: 'Valid values: `DESC`, `ASC`. Default value: `DESC`',
    },
    Filters: { type: 'Filter', list: true, description: 'Filters' },
  },
  types: { Filter: FilterSchema },
};
