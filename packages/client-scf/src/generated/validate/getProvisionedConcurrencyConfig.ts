// Generated from spec/scf/2018-04-16/actions/GetProvisionedConcurrencyConfig.yaml by `tc3 generate`. Do not edit.

import type { InputSchema } from '@tc3/core/validate';

/** The documented constraints of the input of GetProvisionedConcurrencyConfig, for `validate`. */
export const getProvisionedConcurrencyConfigInput: InputSchema = {
  action: 'GetProvisionedConcurrencyConfig',
  input: {
    FunctionName: {
      type: 'String',
      required: true,
      description: 'Name of the function for which to get the provisioned concurrency details.',
    },
    Namespace: { type: 'String', description: 'Function namespace. Default value: default.' },
    Qualifier: {
      type: 'String',
      description: 'Function version number. If this parameter is left empty, the provisioned concurrency information of all function versions will be returned.',
    },
  },
  types: {},
};
