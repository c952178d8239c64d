// Generated from spec/scf/2018-04-16/actions/GetCustomDomain.yaml by `tc3 generate`. Do not edit.

import type { InputSchema } from '@tc3/core/validate';

/** The documented constraints of the input of GetCustomDomain, for `validate`. */
export const getCustomDomainInput: InputSchema = {
  action: 'GetCustomDomain',
  input: { Domain: { type: 'String', description: 'Domain name' } },
  types: {},
};
