// Generated from spec/scf/2018-04-16/actions/GetLayerVersion.yaml by `tc3 generate`. Do not edit.

import type { InputSchema } from '@tc3/core/validate';

/** The documented constraints of the input of GetLayerVersion, for `validate`. */
export const getLayerVersionInput: InputSchema = {
  action: 'GetLayerVersion',
  input: {
    LayerName: { type: 'String', required: true, description: 'Layer name' },
    LayerVersion: { type: 'Integer', required: true, description: 'Version number' },
  },
  types: {},
};
