// Generated from spec/scf/2018-04-16/actions/InvokeFunction.yaml by `tc3 generate`. Do not edit.

import type { InputSchema } from '@tc3/core/validate';

/** The documented constraints of the input of InvokeFunction, for `validate`. */
export const invokeFunctionInput: InputSchema = {
  action: 'InvokeFunction',
  input: {
    FunctionName: { type: 'String', required: true, description: 'Function name' },
    Qualifier: { type: 'String', description: 'Version or alias of the function. It defaults to `$DEFAULT`.' },
    Event: {
      type: 'String',
      maxBytes: 6291456,
      description: 'Function running parameter, which is in the JSON format. Maximum parameter size is 6 MB. This field corresponds to [event input parameter](https://intl.cloud.tencent.com/document/product/583/9210?from_cn_redirect=1#.E5.87.BD.E6.95.B0.E5.85.A5.E5.8F.82.3Ca-id.3D.22input.22.3E.3C.2Fa.3E).',
    },
    LogType: {
      type: 'String',
      enum: ['None', 'Tail'],
      description: 'Valid value: `None` (default) or `Tail`. If the value is `Tail`, `log` in the response will contain the corresponding function execution log (up to 4KB).',
    },
    Namespace: { type: 'String', description: "Namespace. `default` is used if it's left empty." },
    RoutingKey: {
      type: 'String',
      maxBytes: 1024,
      description: 'Traffic routing config in json format, e.g., {"k":"v"}. Please note that both "k" and "v" must be strings. Up to 1024 bytes allowed.',
    },
  },
  types: {},
};
