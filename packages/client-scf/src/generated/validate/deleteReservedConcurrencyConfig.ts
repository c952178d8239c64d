// Generated from spec/scf/2018-04-16/actions/DeleteReservedConcurrencyConfig.yaml by `tc3 generate`. Do not edit.

import type { InputSchema } from '@tc3/core/validate';

/** The documented constraints of the input of DeleteReservedConcurrencyConfig, for `validate`. */
export const deleteReservedConcurrencyConfigInput: InputSchema = {
  action: 'DeleteReservedConcurrencyConfig',
  input: {
    FunctionName: {
      type: 'String',
      required: true,
      description: 'Specifies the function of which you want to delete the reserved quota',
    },
    Namespace: { type: 'String', description: 'Function namespace. Default value: `default`' },
  },
  types: {},
};
