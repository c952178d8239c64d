// Generated from spec/sts/2018-08-13/actions/GetCallerIdentity.yaml by `tc3 generate`. Do not edit.

import type { InputSchema } from '@tc3/core/validate';

/** The documented constraints of the input of GetCallerIdentity, for `validate`. */
export const getCallerIdentityInput: InputSchema = {
  action: 'GetCallerIdentity',
  input: {},
  types: {},
};
