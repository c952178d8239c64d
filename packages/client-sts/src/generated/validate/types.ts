// Generated from spec/sts/2018-08-13/types.yaml by `tc3 generate`. Do not edit.

import type { ObjectSchema } from '@tc3/core/validate';

/** The documented constraints of the members of Tag. */
export const TagSchema: ObjectSchema = {
  Key: { type: 'String', required: true, maxLength: 128, description: 'The key of the tag.' },
  Value: { type: 'String', required: true, maxLength: 256, description: 'The value of the tag.' },
};
