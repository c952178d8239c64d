import * as client from '@tc3/client-scf/actions'
import type { Action } from '@tc3/core'

type AnyAction = Action<object, { RequestId: string }>

/** The client's action with a documented name, for tests that call all actions. */
export function clientAction(name: string): AnyAction {
  const action: unknown = Reflect.get(client, name.charAt(0).toLowerCase() + name.slice(1))
  if (!isAction(action)) throw new Error(`The client has no action ${name}.`)
  return action
}

function isAction(value: unknown): value is AnyAction {
  return value !== null && typeof value === 'object' && 'name' in value && 'region' in value
}
