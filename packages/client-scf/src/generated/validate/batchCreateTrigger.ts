// Generated from spec/scf/2018-04-16/actions/BatchCreateTrigger.yaml by `tc3 generate`. Do not edit.

import type { InputSchema } from '@tc3/core/validate';

/** The documented constraints of the input of BatchCreateTrigger, for `validate`. */
export const batchCreateTriggerInput: InputSchema = {
  action: 'BatchCreateTrigger',
  input: {
    FunctionName: { type: 'String', required: true, description: 'Name of the function' },
    Triggers: {
      type: 'String',
      required: true,
      description: 'The triggers, as the JSON text of an array. Its elements have the parameters TriggerName, Type, TriggerDesc, Qualifier, Enable, CustomArgument and Description of CreateTrigger, of which only the first two are required. Without Enable, a trigger is enabled, since tools send none.',
    },
    Count: { type: 'Integer', min: 1, description: 'The number of triggers, at least 1' },
    Namespace: { type: 'String', description: 'Namespace of the function. The default is `default`.' },
  },
  types: {},
};
