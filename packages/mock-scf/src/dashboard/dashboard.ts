import type { Dashboard } from '@tc3/mock'
import type { Emulator } from '../emulator.js'
import { createCodeReader } from './code-reader.js'
import { functionPage } from './function-page.js'
import { dashboardSections } from './sections.js'

const errorCodes = 'https://github.com/tc3-dev/tc3/blob/main/packages/docs-scf/reference/errors.md'

/** Creates the parts of the dashboard that show functions and triggers. A function's id is the scope of its resources. */
export function createDashboard(emulator: Emulator): Dashboard {
  const code = createCodeReader(emulator)
  return {
    subject: { title: 'Function', parameter: 'FunctionName' },
    sections: () => dashboardSections(emulator),
    resource: (id) => functionPage(emulator, code, id),
    file: code.read,
    documentation: (errorCode) => `${errorCodes}#:~:text=${encodeURIComponent(errorCode)}`,
  }
}
