// Generated from spec/scf/2018-04-16/actions/GetDemoAddress.yaml by `tc3 generate`. Do not edit.

import type { InputSchema } from '@tc3/core/validate';

/** The documented constraints of the input of GetDemoAddress, for `validate`. */
export const getDemoAddressInput: InputSchema = {
  action: 'GetDemoAddress',
  input: {
    DemoId: {
      type: 'String',
      required: true,
      description: 'Identifier of the function template, such as demo-9eb2f8b2',
    },
  },
  types: {},
};
