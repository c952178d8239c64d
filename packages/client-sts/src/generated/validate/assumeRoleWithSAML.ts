// Generated from spec/sts/2018-08-13/actions/AssumeRoleWithSAML.yaml by `tc3 generate`. Do not edit.

import type { InputSchema } from '@tc3/core/validate';

/** The documented constraints of the input of AssumeRoleWithSAML, for `validate`. */
export const assumeRoleWithSAMLInput: InputSchema = {
  action: 'AssumeRoleWithSAML',
  input: {
    SAMLAssertion: { type: 'String', required: true, description: 'The SAML assertion in Base64.' },
    PrincipalArn: { type: 'String', required: true, description: 'The SAML provider.' },
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
    DurationSeconds: { type: 'Integer', min: 0, max: 43200, description: 'How long the credentials are valid.' },
  },
  types: {},
};
