import type { ScfContext } from '../action/context.js'
import { apiError, invalidParameter } from '../action/errors.js'
import { formatTime } from '../action/time.js'
import type { Emulator } from '../emulator.js'
import type { ScfHandlers } from '../generated/handlers.js'
import { findFunction } from '../store/lookup.js'
import type { TestModelRecord } from '../store/records.js'

/** The handlers of the actions on test events. */
export type TestModelHandlers = Pick<
  ScfHandlers,
  'createFunctionTestModel' | 'updateFunctionTestModel' | 'getFunctionTestModel' | 'listFunctionTestModels'
>

export function testModelHandlers(emulator: Emulator): TestModelHandlers {
  const { store, tables, limits } = emulator
  return {
    createFunctionTestModel(input, context) {
      const { TestModelName: name, TestModelValue: value } = input
      checkJson(context, value)
      const { path } = findFunction(emulator, context, input)
      const models = tables.testModels.all(path)
      if (models.has(name)) {
        throw apiError(context, ['ResourceInUse'], `The function already has a test event ${name}.`)
      }
      if (models.size >= limits.testModels) {
        const problem = `A function has at most ${limits.testModels} test events.`
        throw apiError(context, ['LimitExceeded.Quota'], problem)
      }
      const record = { value, created: context.now, modified: context.now }
      store.change(() => tables.testModels.put(path, name, record))
      return {}
    },

    updateFunctionTestModel(input, context) {
      const { TestModelName: name, TestModelValue: value } = input
      checkJson(context, value)
      const { path } = findFunction(emulator, context, input)
      const record = { ...findModel(emulator, context, path, name), value, modified: context.now }
      store.change(() => tables.testModels.put(path, name, record))
      return {}
    },

    getFunctionTestModel(input, context) {
      const { path } = findFunction(emulator, context, input)
      const { value, created, modified } = findModel(emulator, context, path, input.TestModelName)
      return {
        TestModelValue: value,
        CreatedTime: formatTime(created),
        ModifiedTime: formatTime(modified),
      }
    },

    listFunctionTestModels(input, context) {
      const { path } = findFunction(emulator, context, input)
      return { TestModels: [...tables.testModels.all(path).keys()] }
    },
  }
}

/** @throws {ApiError} ResourceNotFound */
function findModel({ tables }: Emulator, context: ScfContext, path: string, name: string): TestModelRecord {
  const record = tables.testModels.get(path, name)
  if (record) return record
  throw apiError(context, ['ResourceNotFound'], `The function has no test event ${name}.`)
}

/** @throws {ApiError} InvalidParameterValue.Param */
function checkJson(context: ScfContext, text: string): void {
  try {
    JSON.parse(text)
  } catch {
    throw invalidParameter(context, 'Param', 'TestModelValue must be JSON.')
  }
}
