// Generated from spec/scf/2018-04-16/actions/DeleteProvisionedConcurrencyConfig.yaml by `tc3 generate`. Do not edit.

import type { InputSchema } from '@tc3/core/validate';

/** The documented constraints of the input of DeleteProvisionedConcurrencyConfig, for `validate`. */
export const deleteProvisionedConcurrencyConfigInput: InputSchema = {
  action: 'DeleteProvisionedConcurrencyConfig',
  input: {
    FunctionName: {
      type: 'String',
      required: true,
      description: 'Name of the function for which to delete the provisioned concurrency',
    },
    Qualifier: { type: 'String', required: true, description: 'Function version number' },
    Namespace: { type: 'String', description: 'Function namespace. Default value: `default`' },
  },
  types: {},
};
