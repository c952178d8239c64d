import type { CodeRunner } from './code-run.js'

/** Takes the place of the runner where there are no processes, such as in browsers. */
export async function createCodeRunner(): Promise<CodeRunner> {
  throw new Error('Code runs on Node.js only. Set stand-ins for functions with the option run.')
}
