// Generated from spec/scf/2018-04-16/actions/GetAsyncEventStatus.yaml by `tc3 generate`. Do not edit.

import type { InputSchema } from '@tc3/core/validate';

/** The documented constraints of the input of GetAsyncEventStatus, for `validate`. */
export const getAsyncEventStatusInput: InputSchema = {
  action: 'GetAsyncEventStatus',
  input: {
    InvokeRequestId: { type: 'String', required: true, description: 'ID of the async execution request' },
  },
  types: {},
};
