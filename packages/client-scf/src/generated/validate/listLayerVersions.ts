// Generated from spec/scf/2018-04-16/actions/ListLayerVersions.yaml by `tc3 generate`. Do not edit.

import type { InputSchema } from '@tc3/core/validate';

/** The documented constraints of the input of ListLayerVersions, for `validate`. */
export const listLayerVersionsInput: InputSchema = {
  action: 'ListLayerVersions',
  input: {
    LayerName: { type: 'String', required: true, description: 'Layer name' },
    CompatibleRuntime: { type: 'String', list: true, description: 'Compatible runtimes' },
  },
  types: {},
};
