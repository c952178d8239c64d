// Generated from spec/scf/2018-04-16/actions/UpdateFunctionCode.yaml by `tc3 generate`. Do not edit.

import type { InputSchema } from '@tc3/core/validate';
import { CodeSchema, ImageConfigSchema } from './types.js';

/** The documented constraints of the input of UpdateFunctionCode, for `validate`. */
export const updateFunctionCodeInput: InputSchema = {
  action: 'UpdateFunctionCode',
  input: {
    FunctionName: { type: 'String', required: true, description: 'Name of the function to be modified' },
    Handler: {
      type: 'String',
      pattern: '([A-Za-z][A-Za-z0-9_-]{0,58}[A-Za-z](\\.[A-Za-z][A-Za-z0-9_-]{0,58}[A-Za-z])?|[^:]+::[^:]+)?',
      description: 'Function handler name, which is in the `file name.function name` form. Use a period (.) to separate a file name and function name. The file name and function name must start and end with letters and contain 2-60 characters, including letters, digits, underscores (_), and hyphens (-).',
    },
    CosBucketName: { type: 'String', description: 'COS bucket name' },
    CosObjectName: { type: 'String', description: 'COS object path' },
    ZipFile: {
      type: 'String',
      maxBytes: 20971520,
      base64: true,
      description: 'It contains a function code file and its dependencies in the ZIP format. When you use this API, the ZIP file needs to be encoded with Base64. Up to 20 MB is supported.',
    },
    Namespace: { type: 'String', description: 'Function namespace' },
    CosBucketRegion: {
      type: 'String',
      description: 'COS region. Note: Beijing includes ap-beijing and ap-beijing-1.',
    },
    InstallDependency: { type: 'String', description: 'Whether to install dependencies automatically' },
    EnvId: { type: 'String', description: 'Function environment' },
    Publish: {
      type: 'String',
      enum: ['TRUE', 'FALSE'],
      description: 'It specifies whether to synchronously release a new version during the update. The default value is `FALSE`, indicating not to release a new version.',
    },
    Code: { type: 'Code', description: 'Function code' },
    CodeSource: {
      type: 'String',
      enum: ['ZipFile', 'Cos', 'Inline'],
      open: true,
      description: 'Code source. Valid values: ZipFile, Cos, Inline',
    },
    CodeSecret: {
      type: 'String',
      pattern: '[A-Za-z0-9]{36}',
      description: 'The key of 36 letters and digits that protects the code, or will protect it if it is not protected yet',
    },
  },
  types: { Code: CodeSchema, ImageConfig: ImageConfigSchema },
};
