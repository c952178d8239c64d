// Generated from spec/scf/2018-04-16/actions/GetRequestStatus.yaml by `tc3 generate`. Do not edit.

import type { InputSchema } from '@tc3/core/validate';

/** The documented constraints of the input of GetRequestStatus, for `validate`. */
export const getRequestStatusInput: InputSchema = {
  action: 'GetRequestStatus',
  input: {
    FunctionName: { type: 'String', required: true, description: 'Function name' },
    FunctionRequestId: { type: 'String', required: true, description: 'ID of the request to be queried' },
    Namespace: { type: 'String', description: 'Function namespace' },
    StartTime: {
      type: 'String',
      description: "Start time of the query, for example `2017-05-16 20:00:00`. If it's left empty, it defaults to 15 minutes before the current time.",
    },
    EndTime: {
      type: 'String',
      description: 'End time of the query. such as `2017-05-16 20:59:59`. If `StartTime` is not specified, `EndTime` defaults to the current time. If `StartTime` is specified, `EndTime` is required, and it need to be later than the `StartTime`.',
    },
  },
  types: {},
};
