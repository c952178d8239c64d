import { join } from 'node:path'
import { run } from '../new-project.js'

/** Compiles a package of a project and returns the diagnostics, each with the file relative to the package. */
export async function compile(
  root: string,
  name: string,
): Promise<{ readonly file: string; readonly message: string }[]> {
  const compiler = join(root, 'node_modules/@typescript/native/bin/tsc')
  const words = [compiler, '--singleThreaded', '--noEmit', '--pretty', 'false', '-p', '.']
  const { output } = await run(process.execPath, words, join(root, 'packages', name))
  // A message begins with the place, and its further lines are indented.
  return output.split(/\n(?=\S)/).flatMap((text) => {
    const [, file, message] = /^(.+?)\(\d+,\d+\): error \w+: (.*)$/s.exec(text.trimEnd()) ?? []
    return file === undefined || message === undefined ? [] : [{ file, message }]
  })
}
