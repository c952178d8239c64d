import type { Emulator } from '../emulator.js'
import type { ScfHandlers } from '../generated/handlers.js'
import { getFunctionAddress } from './address.js'
import { copyFunction } from './copy.js'
import { createFunction } from './create.js'
import { deleteFunction, deleteFunctionVersion } from './delete.js'
import { getFunction } from './get.js'
import { listFunctions } from './list.js'
import { updateFunctionCode } from './update-code.js'
import { updateFunctionConfiguration } from './update-configuration.js'
import { updateFunctionIncrementalCode } from './update-incremental-code.js'

/** The handlers of the actions on functions. */
export type FunctionHandlers = Pick<
  ScfHandlers,
  | 'copyFunction'
  | 'createFunction'
  | 'deleteFunction'
  | 'deleteFunctionVersion'
  | 'getFunction'
  | 'getFunctionAddress'
  | 'listFunctions'
  | 'updateFunctionCode'
  | 'updateFunctionConfiguration'
  | 'updateFunctionIncrementalCode'
>

export function functionHandlers(emulator: Emulator): FunctionHandlers {
  return {
    copyFunction: copyFunction(emulator),
    createFunction: createFunction(emulator),
    deleteFunction: deleteFunction(emulator),
    deleteFunctionVersion: deleteFunctionVersion(emulator),
    getFunction: getFunction(emulator),
    getFunctionAddress: getFunctionAddress(emulator),
    listFunctions: listFunctions(emulator),
    updateFunctionCode: updateFunctionCode(emulator),
    updateFunctionConfiguration: updateFunctionConfiguration(emulator),
    updateFunctionIncrementalCode: updateFunctionIncrementalCode(emulator),
  }
}
