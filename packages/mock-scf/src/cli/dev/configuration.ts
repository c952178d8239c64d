import { isDeepStrictEqual } from 'node:util'
import type {
  CreateFunctionRequest,
  GetFunctionResponse,
  UpdateFunctionConfigurationRequest,
} from '../../generated/actions.js'
import type { Variable } from '../../generated/types.js'
import type { FunctionSettings } from './function-settings.js'

type Member = 'Description' | 'MemorySize' | 'Timeout' | 'InitTimeout' | 'Environment' | 'Layers'

type NewConfiguration = Partial<Pick<CreateFunctionRequest, Member>>

type Configuration = Partial<Pick<UpdateFunctionConfigurationRequest, Member>>

/** Returns the configuration of a new function. */
export function newConfiguration(fn: FunctionSettings): NewConfiguration {
  return {
    ...scalars(fn),
    Environment: { Variables: variablesOf(fn) },
    Layers: [...fn.layers],
  }
}

/** Returns what differs from the configuration of an existing function. */
export function changedConfiguration(fn: FunctionSettings, current: GetFunctionResponse): Configuration {
  const changed = Object.entries(scalars(fn)).filter(([name, value]) => value !== Reflect.get(current, name))
  const layers = current.Layers.map(({ LayerName, LayerVersion }) => ({ LayerName, LayerVersion }))
  const variables = variablesOf(fn)
  // One empty element removes all. An empty list changes nothing.
  return {
    ...Object.fromEntries(changed),
    ...(!isDeepStrictEqual(sorted(variables), sorted(current.Environment.Variables)) && {
      Environment: { Variables: variables.length > 0 ? variables : [{ Key: '', Value: '' }] },
    }),
    ...(!isDeepStrictEqual(layers, fn.layers) && {
      Layers: fn.layers.length > 0 ? [...fn.layers] : [{ LayerName: '', LayerVersion: 0 }],
    }),
  }
}

/** Returns what the description says of the members that are no lists. */
function scalars({ description, memorySize, timeout, initTimeout }: FunctionSettings): NewConfiguration {
  return {
    ...(description !== undefined && { Description: description }),
    ...(memorySize !== undefined && { MemorySize: memorySize }),
    ...(timeout !== undefined && { Timeout: timeout }),
    ...(initTimeout !== undefined && { InitTimeout: initTimeout }),
  }
}

function variablesOf({ environment }: FunctionSettings): Variable[] {
  return Object.entries(environment).map(([Key, Value]) => ({ Key, Value }))
}

/** Returns variables in an order in which two lists of the same can be compared. */
function sorted(variables: readonly Variable[] = []): (readonly string[])[] {
  return variables
    .map(({ Key = '', Value = '' }) => [Key, Value])
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1))
}
