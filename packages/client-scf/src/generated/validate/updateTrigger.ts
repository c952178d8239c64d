// Generated from spec/scf/2018-04-16/actions/UpdateTrigger.yaml by `tc3 generate`. Do not edit.

import type { InputSchema } from '@tc3/core/validate';

/** The documented constraints of the input of UpdateTrigger, for `validate`. */
export const updateTriggerInput: InputSchema = {
  action: 'UpdateTrigger',
  input: {
    FunctionName: { type: 'String', required: true, description: 'Function name' },
    TriggerName: { type: 'String', required: true, description: 'Trigger name' },
    Type: { type: 'String', required: true, description: 'Trigger type' },
    Enable: {
      type: 'String',
      enum: ['OPEN', 'CLOSE'],
      description: 'Whether to enable or disable the trigger. Valid values: `OPEN`: enable; `CLOSE`: disable',
    },
    Qualifier: {
      type: 'String',
      description: 'Function version. Default value: `$LATEST`. We recommend that you specify [$DEFAULT](https://cloud.tencent.com/document/product/583/36149#.E9.BB.98.E8.AE.A4.E5.88.AB.E5.90.8D), which makes a later grayscale release of versions easier.',
    },
    Namespace: { type: 'String', description: 'Function namespace' },
    TriggerDesc: { type: 'String', description: 'Parameter `TriggerDesc`' },
    Description: { type: 'String', description: 'Trigger description' },
    CustomArgument: { type: 'String', description: 'Custom information of the user' },
  },
  types: {},
};
