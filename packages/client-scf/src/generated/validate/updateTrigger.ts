// Generated from spec/scf/2018-04-16/actions/UpdateTrigger.yaml by `tc3 generate`. Do not edit.

import type { InputSchema } from '@tc3/core/validate';

/** The documented constraints of the input of UpdateTrigger, for `validate`. */
export const updateTriggerInput: InputSchema = {
  action: 'UpdateTrigger',
  input: {
    FunctionName: { type: 'String', required: true, description: 'Function name' },
    TriggerName: { type: 'String', required: true, description: 'Trigger name' },
    Type: {
      type: 'String',
      required: true,
      description: 'Trigger type. Only `timer`, `ckafka` and `http` are supported currently',
    },
    Enable: {
      type: 'String',
      enum: ['OPEN', 'CLOSE'],
      description: 'Whether to enable or disable the trigger. Valid values: `OPEN`: enable; `CLOSE`: disable',
    },
    Qualifier: {
      type: 'String',
      description: 'Function version or alias to which the trigger pointed when it was created. Default value: `$LATEST`',
    },
    Namespace: { type: 'String', description: 'Function namespace. Default value: `default`' },
    TriggerDesc: { type: 'String', description: 'Parameter `TriggerDesc`' },
    Description: { type: 'String', description: 'Trigger description' },
    CustomArgument: { type: 'String', description: 'Custom information of the user' },
  },
  types: {},
};
