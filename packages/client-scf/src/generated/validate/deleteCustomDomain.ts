// Generated from spec/scf/2018-04-16/actions/DeleteCustomDomain.yaml by `tc3 generate`. Do not edit.

import type { InputSchema } from '@tc3/core/validate';

/** The documented constraints of the input of DeleteCustomDomain, for `validate`. */
export const deleteCustomDomainInput: InputSchema = {
  action: 'DeleteCustomDomain',
  input: { Domain: { type: 'String', description: 'Domain name' } },
  types: {},
};
