// Generated from spec/scf/2018-04-16/actions/ListLayers.yaml by `tc3 generate`. Do not edit.

import type { InputSchema } from '@tc3/core/validate';

/** The documented constraints of the input of ListLayers, for `validate`. */
export const listLayersInput: InputSchema = {
  action: 'ListLayers',
  input: {
    CompatibleRuntime: { type: 'String', description: 'Compatible runtimes' },
    Offset: { type: 'Integer', description: 'Offset' },
    Limit: { type: 'Integer', description: 'Limit' },
    SearchKey: { type: 'String', description: 'Query key, which fuzzily matches the name' },
    SearchSrc: {
      type: 'String',
      description: 'The platform that published the layers, the Src of PublishLayerVersion',
    },
  },
  types: {},
};
