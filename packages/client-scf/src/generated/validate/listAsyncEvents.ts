// Generated from spec/scf/2018-04-16/actions/ListAsyncEvents.yaml by `tc3 generate`. Do not edit.

import type { InputSchema } from '@tc3/core/validate';
import { TimeIntervalSchema } from './types.js';

/** The documented constraints of the input of ListAsyncEvents, for `validate`. */
export const listAsyncEventsInput: InputSchema = {
  action: 'ListAsyncEvents',
  input: {
    FunctionName: { type: 'String', required: true, description: 'Function name' },
    Namespace: { type: 'String', description: 'Namespace' },
    Qualifier: { type: 'String', description: 'Filter (function version)' },
    InvokeType: { type: 'String', list: true, description: 'Filter (invocation type list)' },
    Status: {
      type: 'String',
      list: true,
      enum: ['RUNNING', 'FINISHED', 'ABORTED', 'FAILED'],
      open: true,
      description: 'Filter (event status list)',
    },
    StartTimeInterval: {
      type: 'TimeInterval',
      description: 'Filter (left-closed-right-open range of execution start time)',
    },
    EndTimeInterval: {
      type: 'TimeInterval',
      description: 'Filter (left-closed-right-open range of execution end time)',
    },
    Order: {
      type: 'String',
      enum: ['ASC', 'DESC'],
      description: 'Valid values: ASC, DESC. Default value: DESC',
    },
    Orderby: {
      type: 'String',
      enum: ['StartTime', 'EndTime'],
      open: true,
      description: 'Valid values: StartTime, EndTime. Default value: StartTime',
    },
    Offset: { type: 'Integer', description: 'Data offset. Default value: 0' },
    Limit: {
      type: 'Integer',
      max: 100,
      description: 'Number of results to be returned. Default value: 20. Maximum value: 100',
    },
    InvokeRequestId: { type: 'String', description: 'Filter (event invocation request ID)' },
  },
  types: { TimeInterval: TimeIntervalSchema },
};
