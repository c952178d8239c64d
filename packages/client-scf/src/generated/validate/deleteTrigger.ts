// Generated from spec/scf/2018-04-16/actions/DeleteTrigger.yaml by `tc3 generate`. Do not edit.

import type { InputSchema } from '@tc3/core/validate';

/** The documented constraints of the input of DeleteTrigger, for `validate`. */
export const deleteTriggerInput: InputSchema = {
  action: 'DeleteTrigger',
  input: {
    FunctionName: { type: 'String', required: true, description: 'Function name' },
    TriggerName: { type: 'String', required: true, description: 'Name of the trigger to be deleted' },
    Type: {
      type: 'String',
      required: true,
      enum: ['cos', 'cmq', 'timer', 'ckafka'],
      open: true,
      description: 'Type of the trigger to be deleted. Currently, COS, CMQ, timer, and ckafka triggers are supported.',
    },
    Namespace: { type: 'String', description: 'Function namespace' },
    TriggerDesc: {
      type: 'String',
      description: 'This field is required if a COS trigger is to be deleted. It stores the data {"event":"cos:ObjectCreated:*"} in the JSON format. The data content of this field is in the same format as that of SetTrigger. This field is optional if a scheduled trigger or CMQ trigger is to be deleted.',
    },
    Qualifier: {
      type: 'String',
      description: "Function version. It defaults to `$LATEST`. It's recommended to use [$DEFAULT](https://intl.cloud.tencent.com/document/product/583/36149?from_cn_redirect=1#.E9.BB.98.E8.AE.A4.E5.88.AB.E5.90.8D) for canary release.",
    },
  },
  types: {},
};
