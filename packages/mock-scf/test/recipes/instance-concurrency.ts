import { hello } from '../zip.js'
import { invalidInput } from './invalid-input.js'
import { type RecipesByAction, reportedAs, unreachable } from './recipe.js'

const InstanceConcurrencyConfig = { DynamicEnabled: 'FALSE', MaxConcurrency: 2 }

/** Recipes about the requests that share an instance, of UpdateFunctionConfiguration. */
export const instanceConcurrency: RecipesByAction[string] = {
  'FailedOperation.MixNodeConfig': unreachable('the emulator only stores `MixNodeConfig`'),
  'FailedOperation.SessionName': reportedAs('InvalidParameterValue.InstanceConcurrencyConfig'),
  'InvalidParameterValue.DynamicEnabled': {
    how: 'Set `InstanceConcurrencyConfig.DynamicEnabled` of a web function to a value other than `TRUE`, `FALSE` and an empty one.',
    setUp: ({ call }) => call('CreateFunction', { ...hello, FunctionName: 'web', Type: 'HTTP' }),
    input: {
      FunctionName: 'web',
      InstanceConcurrencyConfig: { ...InstanceConcurrencyConfig, DynamicEnabled: 'YES' },
    },
  },
  'InvalidParameterValue.InstanceConcurrencyConfig': {
    how: 'Set `InstanceConcurrencyConfig` of a function that is no web function.',
    input: { InstanceConcurrencyConfig },
  },
  'InvalidParameterValue.MaxConcurrency': invalidInput(
    'UpdateFunctionConfiguration',
    'InstanceConcurrencyConfig.MaxConcurrency',
  ),
}
