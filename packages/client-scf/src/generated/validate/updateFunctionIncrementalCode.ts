// Generated from spec/scf/2018-04-16/actions/UpdateFunctionIncrementalCode.yaml by `tc3 generate`. Do not edit.

import type { InputSchema } from '@tc3/core/validate';

/** The documented constraints of the input of UpdateFunctionIncrementalCode, for `validate`. */
export const updateFunctionIncrementalCodeInput: InputSchema = {
  action: 'UpdateFunctionIncrementalCode',
  input: {
    FunctionName: { type: 'String', required: true, description: 'Name of the function' },
    AddFiles: {
      type: 'String',
      maxBytes: 20971520,
      base64: true,
      description: 'The files to add or replace, as a .zip archive in Base64. The paths in the archive are those in the package. Up to 20 MB is supported.',
    },
    DeleteFiles: {
      type: 'String',
      list: true,
      description: 'The paths of files and directories to delete from the package. Files are deleted before others are added.',
    },
    Namespace: { type: 'String', description: 'Namespace of the function. The default is `default`.' },
  },
  types: {},
};
