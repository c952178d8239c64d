// Generated from spec/sts/2018-08-13/actions/AssumeRole.yaml by `tc3 generate`. Do not edit.

import type { InputSchema } from '@tc3/core/validate';
import { TagSchema } from './types.js';

/** The documented constraints of the input of AssumeRole, for `validate`. */
export const assumeRoleInput: InputSchema = {
  action: 'AssumeRole',
  input: {
    RoleArn: {
      type: 'String',
      required: true,
      description: 'The role, such as qcs::cam::uin/100000000001:roleName/example.',
    },
    RoleSessionName: {
      type: 'String',
      required: true,
      minLength: 2,
      maxLength: 128,
      description: 'A name for the session, which appears in audit logs.',
    },
    DurationSeconds: { type: 'Integer', min: 0, max: 43200, description: 'How long the credentials are valid.' },
    Policy: {
      type: 'String',
      description: 'A policy in JSON, URL-encoded, that restricts the permissions of the credentials.',
    },
    ExternalId: {
      type: 'String',
      minLength: 2,
      maxLength: 128,
      description: 'An identifier that the trust policy of the role may require.',
    },
    Tags: { type: 'Tag', list: true, maxItems: 50, description: 'Tags of the session.' },
    SourceIdentity: { type: 'String', description: 'The identity of the user for whom the role is assumed.' },
    SerialNumber: {
      type: 'String',
      description: 'The serial number of a device for multi-factor authentication.',
    },
    TokenCode: { type: 'String', description: 'The code of the device for multi-factor authentication.' },
  },
  types: { Tag: TagSchema },
};
