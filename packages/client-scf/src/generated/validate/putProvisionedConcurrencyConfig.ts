// Generated from spec/scf/2018-04-16/actions/PutProvisionedConcurrencyConfig.yaml by `tc3 generate`. Do not edit.

import type { InputSchema } from '@tc3/core/validate';
import { TriggerActionSchema } from './types.js';

/** The documented constraints of the input of PutProvisionedConcurrencyConfig, for `validate`. */
export const putProvisionedConcurrencyConfigInput: InputSchema = {
  action: 'PutProvisionedConcurrencyConfig',
  input: {
    FunctionName: {
      type: 'String',
      required: true,
      description: 'Name of the function for which to set the provisioned concurrency',
    },
    Qualifier: {
      type: 'String',
      required: true,
      description: 'Function version number. Note: the `$LATEST` version does not support provisioned concurrency',
    },
    VersionProvisionedConcurrencyNum: {
      type: 'Integer',
      required: true,
      description: "Provisioned concurrency amount. Note: there is an upper limit for the sum of provisioned concurrency amounts of all versions, which currently is the function's maximum concurrency quota minus 100",
    },
    Namespace: { type: 'String', description: 'Function namespace. Default value: `default`' },
    TriggerActions: {
      type: 'TriggerAction',
      list: true,
      description: 'Scheduled provisioned concurrency scaling action',
    },
    ProvisionedType: {
      type: 'String',
      enum: ['Default', 'ConcurrencyUtilizationTracking'],
      open: true,
      description: 'Specifies the provisioned concurrency type.\n`Default`: Static provisioned concurrency.\n`ConcurrencyUtilizationTracking`: Scales the concurrency automatically according to the concurrency utilization.\nIf `ConcurrencyUtilizationTracking` is passed in, `TrackingTarget`, `MinCapacity` and `MaxCapacity` are required, and `VersionProvisionedConcurrencyNum` must be `0`.',
    },
    TrackingTarget: {
      type: 'Float',
      min: 0.01,
      max: 0.99,
      description: 'The target concurrency utilization. Range: (0,1) (two decimal places)',
    },
    MinCapacity: {
      type: 'Integer',
      min: 1,
      description: 'The minimum number of instances. It can not be smaller than `1`.',
    },
    MaxCapacity: { type: 'Integer', description: 'The maximum number of instances' },
  },
  types: { TriggerAction: TriggerActionSchema },
};
