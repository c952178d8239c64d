// Generated from spec/scf/2018-04-16/actions/PublishVersion.yaml by `tc3 generate`. Do not edit.

import type { InputSchema } from '@tc3/core/validate';

/** The documented constraints of the input of PublishVersion, for `validate`. */
export const publishVersionInput: InputSchema = {
  action: 'PublishVersion',
  input: {
    FunctionName: { type: 'String', required: true, description: 'Name of the released function' },
    Description: { type: 'String', description: 'Function description' },
    Namespace: { type: 'String', description: 'Function namespace' },
  },
  types: {},
};
