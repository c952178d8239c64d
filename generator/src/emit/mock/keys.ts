import type { Action } from '../../model/model.js'

/** The key of a declaration that an emulator has for each action. */
export function key(scope: string, action: Action, part: 'request' | 'response' | 'error-code' | 'example') {
  return `${scope}:action/${action.name}/${part}`
}
