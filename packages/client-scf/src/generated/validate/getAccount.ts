// Generated from spec/scf/2018-04-16/actions/GetAccount.yaml by `tc3 generate`. Do not edit.

import type { InputSchema } from '@tc3/core/validate';

/** The documented constraints of the input of GetAccount, for `validate`. */
export const getAccountInput: InputSchema = {
  action: 'GetAccount',
  input: {},
  types: {},
};
