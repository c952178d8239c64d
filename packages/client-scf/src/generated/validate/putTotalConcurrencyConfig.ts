// Generated from spec/scf/2018-04-16/actions/PutTotalConcurrencyConfig.yaml by `tc3 generate`. Do not edit.

import type { InputSchema } from '@tc3/core/validate';

/** The documented constraints of the input of PutTotalConcurrencyConfig, for `validate`. */
export const putTotalConcurrencyConfigInput: InputSchema = {
  action: 'PutTotalConcurrencyConfig',
  input: {
    TotalConcurrencyMem: {
      type: 'Integer',
      required: true,
      description: "Account concurrency memory quota. Note: the lower limit for the account concurrency memory quota is the user's total concurrency memory used + 12800",
    },
    Namespace: { type: 'String', description: 'Namespace. Default value: `default`' },
  },
  types: {},
};
