// Generated from spec/scf/2018-04-16/actions/UpdateTriggerStatus.yaml by `tc3 generate`. Do not edit.

import type { InputSchema } from '@tc3/core/validate';

/** The documented constraints of the input of UpdateTriggerStatus, for `validate`. */
export const updateTriggerStatusInput: InputSchema = {
  action: 'UpdateTriggerStatus',
  input: {
    Enable: {
      type: 'String',
      required: true,
      enum: ['OPEN', 'CLOSE'],
      description: 'Initial status of the trigger. Values: `OPEN` (enabled); `CLOSE` disabled)',
    },
    FunctionName: { type: 'String', required: true, description: 'Function name.' },
    TriggerName: { type: 'String', required: true, description: 'Trigger name' },
    Type: { type: 'String', required: true, description: 'Trigger Type' },
    Qualifier: {
      type: 'String',
      description: "Function version. It defaults to `$LATEST`. It's recommended to use [$DEFAULT](https://www.tencentcloud.com/document/product/583/37458) for canary release.",
    },
    Namespace: { type: 'String', description: 'Function namespace' },
    TriggerDesc: {
      type: 'String',
      description: 'To update a COS trigger, this field is required. It stores the data {"event":"cos:ObjectCreated:*"} in the JSON format. The data content of this field is in the same format as that of SetTrigger. This field is optional if a scheduled trigger or CMQ trigger is to be deleted.',
    },
  },
  types: {},
};
