// Generated from spec/scf/2018-04-16/actions/CreateTrigger.yaml by `tc3 generate`. Do not edit.

import type { InputSchema } from '@tc3/core/validate';

/** The documented constraints of the input of CreateTrigger, for `validate`. */
export const createTriggerInput: InputSchema = {
  action: 'CreateTrigger',
  input: {
    FunctionName: { type: 'String', required: true, description: 'Name of the function bound to the new trigger' },
    TriggerName: {
      type: 'String',
      required: true,
      description: 'Name of a new trigger. For a timer trigger, the name can contain up to 100 letters, digits, dashes, and underscores; for a COS trigger, it should be an access domain name of the corresponding COS bucket applicable to the XML API (e.g., 5401-5ff414-12345.cos.ap-shanghai.myqcloud.com); for other triggers, please see the descriptions of parameters bound to the specific trigger.',
    },
    Type: {
      type: 'String',
      required: true,
      enum: ['cos', 'cmq', 'timer', 'ckafka', 'apigw', 'http', 'cls', 'mps', 'clb', 'eb', 'vod'],
      open: true,
      description: 'Type of trigger. Values: `cos`, `cmq`, `timer`, `ckafka`, `http`.\nTo create Function URL please refer to [Creating a Function URL](https://www.tencentcloud.com/document/product/583/69492?lang=en&pg=)\nTo create a CLS trigger, please refer to [Create Deliver CloudFunction (SCF)](https://www.tencentcloud.com/zh/document/product/614/59903).',
    },
    TriggerDesc: {
      type: 'String',
      description: 'For parameters of triggers, see [Trigger Description](https://intl.cloud.tencent.com/document/product/583/39901?from_cn_redirect=1)',
    },
    Namespace: { type: 'String', description: 'Function namespace' },
    Qualifier: {
      type: 'String',
      description: "Function version. It defaults to `$LATEST`. It's recommended to use [$DEFAULT](https://www.tencentcloud.com/document/product/583/37458?lang=en&pg=) for canary release.",
    },
    Enable: {
      type: 'String',
      enum: ['OPEN', 'CLOSE'],
      description: 'Initial enabling status of the trigger. `OPEN` indicates enabled, and `CLOSE` indicates disabled.',
    },
    CustomArgument: { type: 'String', description: 'Custom argument, supporting only the timer trigger.' },
    Description: { type: 'String', description: 'Trigger description' },
  },
  types: {},
};
