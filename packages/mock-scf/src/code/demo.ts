import { globals } from '@tc3/core/globals'
import type { Download } from '@tc3/mock'
import type { ScfContext } from '../action/context.js'
import { apiError } from '../action/errors.js'
import { createPackage } from './zip.js'

/** The scope of the downloads of function templates. It cannot be the scope of a function or layer, which has slashes. */
export const demoScope = 'demos'

const source = `exports.main_handler = async (event) => {
  console.log('Hello World')
  return event
}
`

/** Returns the package of a function template. The cloud's templates are not known, so that all have the same code. */
export function demoPackage(demoId: string): Download {
  const content = new (globals().TextEncoder)().encode(source)
  return { bytes: createPackage({ 'index.js': content }), name: `${demoId}.zip` }
}

/**
 * Checks that a function template exists.
 *
 * @throws {ApiError} ResourceNotFound.Demo, or the code of the action for a wrong DemoId.
 */
export function checkDemoId(context: ScfContext, demoId: string): void {
  // The documentation does not list the templates, but the identifiers of all of them have this prefix.
  if (/^demo-[A-Za-z0-9_-]+$/.test(demoId)) return
  throw apiError(
    context,
    [
      'ResourceNotFound.Demo',
      'InvalidParameterValue.DemoId',
      'InvalidParameterValue.Code',
      'InvalidParameterValue.Content',
    ],
    `The function template ${demoId} does not exist. The identifiers of templates begin with demo-.`,
  )
}
