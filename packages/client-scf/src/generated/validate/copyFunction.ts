// Generated from spec/scf/2018-04-16/actions/CopyFunction.yaml by `tc3 generate`. Do not edit.

import type { InputSchema } from '@tc3/core/validate';

/** The documented constraints of the input of CopyFunction, for `validate`. */
export const copyFunctionInput: InputSchema = {
  action: 'CopyFunction',
  input: {
    FunctionName: { type: 'String', required: true, description: 'Name of the function to be replicated' },
    NewFunctionName: { type: 'String', required: true, description: 'Name of the new function' },
    Namespace: {
      type: 'String',
      description: 'Namespace of the function to be replicated. The default value is `default`.',
    },
    TargetNamespace: {
      type: 'String',
      description: 'Namespace of the replicated function. The default value is default.',
    },
    Description: { type: 'String', description: 'Description of the new function' },
    TargetRegion: {
      type: 'String',
      description: 'Region of the target of the function replication. If the value is not set, the current region is used by default.',
    },
    Override: {
      type: 'Boolean',
      description: 'It specifies whether to replace the function with the same name in the target namespace. The default option is `FALSE`.\n(Note: The `TRUE` option results in deletion of the function in the target namespace. Please operate with caution.)\nTRUE: Replaces the function.\nFALSE: Does not replace the function.',
    },
    CopyConfiguration: {
      type: 'Boolean',
      description: 'It specifies whether to replicate the function attributes, including environment variables, memory, timeout, function description, labels, and VPC. The default value is `TRUE`.\nTRUE: Replicates the function configuration.\nFALSE: Does not replicate the function configuration.',
    },
  },
  types: {},
};
