// Generated from spec/scf/2018-04-16/actions/GetFunctionLogs.yaml by `tc3 generate`. Do not edit.

import type { InputSchema } from '@tc3/core/validate';
import { LogFilterSchema, LogSearchContextSchema } from './types.js';

/** The documented constraints of the input of GetFunctionLogs, for `validate`. */
export const getFunctionLogsInput: InputSchema = {
  action: 'GetFunctionLogs',
  input: {
    FunctionName: {
      type: 'String',
      description: 'Function name.\n- To ensure the compatibility of the [`GetFunctionLogs`](https://intl.cloud.tencent.com/document/product/583/18583) API, the input parameter `FunctionName` is optional, but we recommend you enter it; otherwise, log acquisition may fail.\n- After the function is connected to CLS, we recommend you use the [related CLS API](https://intl.cloud.tencent.com/document/product/614/16875) to get the best log retrieval experience.',
    },
    Offset: {
      type: 'Integer',
      max: 10000,
      description: 'Data offset. The addition of `Offset` and `Limit` cannot exceed 10,000.',
    },
    Limit: {
      type: 'Integer',
      max: 10000,
      description: 'Length of the return data. The addition of `Offset` and `Limit` cannot exceed 10,000.',
    },
    Order: {
      type: 'String',
      enum: ['desc', 'asc'],
      description: 'It specifies whether to sort the logs in an ascending or descending order. The value is `desc` or `asc`.',
    },
    OrderBy: {
      type: 'String',
      enum: ['function_name', 'duration', 'mem_usage', 'start_time'],
      open: true,
      description: 'It specifies the sorting order of the logs based on a specified field, such as `function_name`, `duration`, `mem_usage`, and `start_time`.',
    },
    Filter: {
      type: 'LogFilter',
      description: 'Log filter used to identify whether to return logs of successful or failed requests. `filter.RetCode=not0` indicates that only the logs of failed requests will be returned. `filter.RetCode=is0` indicates that only the logs of successful requests will be returned. If this parameter is left blank, all logs will be returned.',
    },
    Namespace: { type: 'String', description: 'Function namespace' },
    Qualifier: { type: 'String', description: 'Function version' },
    FunctionRequestId: { type: 'String', description: 'RequestId corresponding to the executed function' },
    StartTime: {
      type: 'Timestamp',
      description: 'Query date, for example, 2017-05-16 20:00:00. The date must be within one day of the end time.',
    },
    EndTime: {
      type: 'Timestamp',
      description: 'Query date, for example, 2017-05-16 20:59:59. The date must be within one day of the start time.',
    },
    SearchContext: { type: 'LogSearchContext', description: 'This field is disused.' },
  },
  types: { LogFilter: LogFilterSchema, LogSearchContext: LogSearchContextSchema },
};
