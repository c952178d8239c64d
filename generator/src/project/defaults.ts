import { fileURLToPath } from 'node:url'

/** The folder of what comes with the generator, laid out as a project. The build puts it there. */
export const defaults: string = fileURLToPath(
  new URL('dist/defaults', import.meta.resolve('@tc3/generator/package.json')),
)
