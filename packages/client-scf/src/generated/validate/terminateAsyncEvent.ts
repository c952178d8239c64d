// Generated from spec/scf/2018-04-16/actions/TerminateAsyncEvent.yaml by `tc3 generate`. Do not edit.

import type { InputSchema } from '@tc3/core/validate';

/** The documented constraints of the input of TerminateAsyncEvent, for `validate`. */
export const terminateAsyncEventInput: InputSchema = {
  action: 'TerminateAsyncEvent',
  input: {
    FunctionName: { type: 'String', required: true, description: 'Function name' },
    InvokeRequestId: { type: 'String', required: true, description: 'Terminated invocation request ID' },
    Namespace: { type: 'String', description: 'Namespace' },
    GraceShutdown: {
      type: 'Boolean',
      description: "Whether to enable grace shutdown. If it's `true`, a `SIGTERM` signal is sent to the specified request. See [Sending termination signal](https://intl.cloud.tencent.com/document/product/583/63969?from_cn_redirect=1#.E5.8F.91.E9.80.81.E7.BB.88.E6.AD.A2.E4.BF.A1.E5.8F.B7). It's set to `false` by default.",
    },
  },
  types: {},
};
