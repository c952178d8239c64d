// Generated from spec/scf/2018-04-16/actions/UpdateFunctionEventInvokeConfig.yaml by `tc3 generate`. Do not edit.

import type { InputSchema } from '@tc3/core/validate';
import { AsyncTriggerConfigSchema, RetryConfigSchema } from './types.js';

/** The documented constraints of the input of UpdateFunctionEventInvokeConfig, for `validate`. */
export const updateFunctionEventInvokeConfigInput: InputSchema = {
  action: 'UpdateFunctionEventInvokeConfig',
  input: {
    AsyncTriggerConfig: {
      type: 'AsyncTriggerConfig',
      required: true,
      description: 'Async retry configuration information',
    },
    FunctionName: { type: 'String', required: true, description: 'Function name' },
    Namespace: { type: 'String', description: 'Function namespace. Default value: default' },
  },
  types: { AsyncTriggerConfig: AsyncTriggerConfigSchema, RetryConfig: RetryConfigSchema },
};
