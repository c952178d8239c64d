// Generated from spec/scf/2018-04-16/actions/CreateNamespace.yaml by `tc3 generate`. Do not edit.

import type { InputSchema } from '@tc3/core/validate';
import { K8SLabelSchema, K8STolerationSchema, NamespaceResourceEnvSchema, NamespaceResourceEnvTKESchema } from './types.js';

/** The documented constraints of the input of CreateNamespace, for `validate`. */
export const createNamespaceInput: InputSchema = {
  action: 'CreateNamespace',
  input: {
    Namespace: {
      type: 'String',
      required: true,
      maxLength: 30,
      pattern: '[A-Za-z0-9_-]+',
      description: 'Namespace name',
    },
    Description: { type: 'String', description: 'Namespace description' },
    Type: {
      type: 'String',
      enum: ['default', 'TCB'],
      open: true,
      description: 'Type of the namespace. The default is `default`. `TCB` is for namespaces of the mini-program cloud.',
    },
    ResourceEnv: { type: 'NamespaceResourceEnv', description: 'Resource pool configuration' },
  },
  types: { NamespaceResourceEnv: NamespaceResourceEnvSchema, NamespaceResourceEnvTKE: NamespaceResourceEnvTKESchema, K8SLabel: K8SLabelSchema, K8SToleration: K8STolerationSchema },
};
