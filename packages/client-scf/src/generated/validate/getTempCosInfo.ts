// Generated from spec/scf/2018-04-16/actions/GetTempCosInfo.yaml by `tc3 generate`. Do not edit.

import type { InputSchema } from '@tc3/core/validate';

/** The documented constraints of the input of GetTempCosInfo, for `validate`. */
export const getTempCosInfoInput: InputSchema = {
  action: 'GetTempCosInfo',
  input: {
    ObjectPath: {
      type: 'String',
      required: true,
      description: 'Path of the object, such as `<AppId>/<Namespace>/<FunctionName>.zip`',
    },
  },
  types: {},
};
