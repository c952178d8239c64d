// Generated from spec/sts/2018-08-13/actions/AssumeRoleWithWebIdentity.yaml by `tc3 generate`. Do not edit.

import type { InputSchema } from '@tc3/core/validate';

/** The documented constraints of the input of AssumeRoleWithWebIdentity, for `validate`. */
export const assumeRoleWithWebIdentityInput: InputSchema = {
  action: 'AssumeRoleWithWebIdentity',
  input: {
    ProviderId: { type: 'String', required: true, description: 'The name of the OIDC provider.' },
    WebIdentityToken: { type: 'String', required: true, description: 'The token of the OIDC provider.' },
    RoleArn: {
      type: 'String',
      required: true,
      description: 'The role, such as qcs::cam::uin/100000000001:roleName/example.',
    },
    RoleSessionName: {
      type: 'String',
      required: true,
      description: 'A name for the session, which appears in audit logs.',
    },
    DurationSeconds: { type: 'Integer', max: 43200, description: 'How long the credentials are valid.' },
  },
  types: {},
};
