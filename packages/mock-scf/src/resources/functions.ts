import type { ScfHandlers } from '../generated/handlers.js'
import type { World } from '../world.js'
import { copyFunction } from './copy-function.js'
import { createFunction } from './create-function.js'
import { deleteFunction } from './delete-function.js'
import { getFunctionAddress, updateFunctionCode } from './function-code.js'
import { updateFunctionConfiguration } from './function-configuration.js'
import { getFunction } from './get-function.js'
import { listFunctions } from './list-functions.js'

/** The actions of Chapter Function APIs that are about functions themselves. */
export type FunctionHandlers = Pick<
  ScfHandlers,
  | 'copyFunction'
  | 'createFunction'
  | 'deleteFunction'
  | 'getFunction'
  | 'getFunctionAddress'
  | 'listFunctions'
  | 'updateFunctionCode'
  | 'updateFunctionConfiguration'
>

export function functionHandlers(world: World): FunctionHandlers {
  return {
    copyFunction: copyFunction(world),
    createFunction: createFunction(world),
    deleteFunction: deleteFunction(world),
    getFunction: getFunction(world),
    getFunctionAddress: getFunctionAddress(world),
    listFunctions: listFunctions(world),
    updateFunctionCode: updateFunctionCode(world),
    updateFunctionConfiguration: updateFunctionConfiguration(world),
  }
}
