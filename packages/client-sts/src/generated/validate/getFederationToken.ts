// Generated from spec/sts/2018-08-13/actions/GetFederationToken.yaml by `tc3 generate`. Do not edit.

import type { InputSchema } from '@tc3/core/validate';

/** The documented constraints of the input of GetFederationToken, for `validate`. */
export const getFederationTokenInput: InputSchema = {
  action: 'GetFederationToken',
  input: {
    Name: { type: 'String', required: true, description: 'A name for the user of the credentials.' },
    Policy: {
      type: 'String',
      required: true,
      description: 'A policy in JSON, URL-encoded, with the permissions of the credentials.',
    },
    DurationSeconds: { type: 'Integer', min: 0, description: 'How long the credentials are valid.' },
  },
  types: {},
};
