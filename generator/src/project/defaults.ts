import { fileURLToPath } from 'node:url'

/** The folder of the default templates and spec of the generator, laid out as a project. It is created by the build. */
export const defaults: string = fileURLToPath(
  new URL('dist/defaults', import.meta.resolve('@tc3/generator/package.json')),
)
