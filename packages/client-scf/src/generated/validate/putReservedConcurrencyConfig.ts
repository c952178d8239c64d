// Generated from spec/scf/2018-04-16/actions/PutReservedConcurrencyConfig.yaml by `tc3 generate`. Do not edit.

import type { InputSchema } from '@tc3/core/validate';

/** The documented constraints of the input of PutReservedConcurrencyConfig, for `validate`. */
export const putReservedConcurrencyConfigInput: InputSchema = {
  action: 'PutReservedConcurrencyConfig',
  input: {
    FunctionName: {
      type: 'String',
      required: true,
      description: 'Specifies the function of which you want to configure the reserved quota',
    },
    ReservedConcurrencyMem: {
      type: 'Integer',
      required: true,
      description: "Reserved memory quota of the function. Note: the upper limit for the total reserved quota of the function is the user's total concurrency memory minus 12800",
    },
    Namespace: { type: 'String', description: 'Function namespace. Default value: `default`' },
  },
  types: {},
};
