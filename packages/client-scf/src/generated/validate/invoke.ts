// Generated from spec/scf/2018-04-16/actions/Invoke.yaml by `tc3 generate`. Do not edit.

import type { InputSchema } from '@tc3/core/validate';

/** The documented constraints of the input of Invoke, for `validate`. */
export const invokeInput: InputSchema = {
  action: 'Invoke',
  input: {
    FunctionName: { type: 'String', required: true, description: 'Function name' },
    InvocationType: {
      type: 'String',
      enum: ['RequestResponse', 'Event'],
      description: 'Fill in `RequestResponse` for synchronized invocations (default and recommended) and `Event` for asychronized invocations. Note that for synchronized invocations, the max timeout period is 300s. Choose asychronized invocations if the required timeout period is longer than 300 seconds. You can also use [InvokeFunction](https://intl.cloud.tencent.com/document/product/583/58400?from_cn_redirect=1) for synchronized invocations.',
    },
    Qualifier: {
      type: 'String',
      description: 'The version or alias of the triggered function. It defaults to $LATEST',
    },
    ClientContext: {
      type: 'String',
      maxBytes: 6291456,
      description: 'Function running parameter, which is in the JSON format. The maximum parameter size is 6 MB for synchronized invocations and 128KB for asynchronized invocations. This field corresponds to [event input parameter](https://intl.cloud.tencent.com/document/product/583/9210?from_cn_redirect=1#.E5.87.BD.E6.95.B0.E5.85.A5.E5.8F.82.3Ca-id.3D.22input.22.3E.3C.2Fa.3E).',
    },
    LogType: { type: 'String', description: 'Null for async invocations' },
    Namespace: { type: 'String', description: 'Namespace' },
    RoutingKey: {
      type: 'String',
      maxBytes: 1024,
      description: 'Traffic routing config in json format, e.g., {"k":"v"}. Please note that both "k" and "v" must be strings. Up to 1024 bytes allowed.',
    },
  },
  types: {},
};
