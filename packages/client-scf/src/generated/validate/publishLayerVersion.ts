// Generated from spec/scf/2018-04-16/actions/PublishLayerVersion.yaml by `tc3 generate`. Do not edit.

import type { InputSchema } from '@tc3/core/validate';
import { CodeSchema, ImageConfigSchema, TagSchema } from './types.js';

/** The documented constraints of the input of PublishLayerVersion, for `validate`. */
export const publishLayerVersionInput: InputSchema = {
  action: 'PublishLayerVersion',
  input: {
    LayerName: {
      type: 'String',
      required: true,
      minLength: 1,
      maxLength: 64,
      pattern: '[A-Za-z]([A-Za-z0-9_-]*[A-Za-z0-9])?',
      description: 'Layer name, which can contain 1-64 English letters, digits, hyphens, and underscores, must begin with a letter, and cannot end with a hyphen or underscore',
    },
    CompatibleRuntimes: {
      type: 'String',
      list: true,
      required: true,
      enum: [
        'Python2.7',
        'Python3.6',
        'Nodejs6.10',
        'Nodejs8.9',
        'Nodejs10.15',
        'Nodejs12.16',
        'Php5',
        'Php7',
        'Go1',
        'Java8',
        'CustomRuntime',
      ],
      open: true,
      description: 'Runtimes compatible with layer. Multiple choices are allowed. The valid values of this parameter correspond to the valid values of the `Runtime` of the function.',
    },
    Content: { type: 'Code', required: true, description: 'Layer file source or content' },
    Description: { type: 'String', description: 'Layer version description' },
    LicenseInfo: { type: 'String', description: 'Software license of layer' },
    Src: {
      type: 'String',
      description: 'The platform that publishes the layer, by which ListLayers can search',
    },
    Tags: { type: 'Tag', list: true, description: 'Tags of the layer, as an array of key-value pairs' },
  },
  types: { Code: CodeSchema, ImageConfig: ImageConfigSchema, Tag: TagSchema },
};
