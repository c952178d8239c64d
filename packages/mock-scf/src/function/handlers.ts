import type { ScfHandlers } from '../generated/handlers.js'
import type { World } from '../store/world.js'
import { getFunctionAddress, updateFunctionCode } from './code.js'
import { updateFunctionConfiguration } from './configuration.js'
import { copyFunction } from './copy.js'
import { createFunction } from './create.js'
import { deleteFunction } from './delete.js'
import { getFunction } from './get.js'
import { listFunctions } from './list.js'

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
