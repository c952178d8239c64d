import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Returns the path of a program that runs inside an instance. */
export function bootstrapFile(name: string): string {
  // Bundled modules are in different folders of the package.
  for (let folder = dirname(import.meta.filename); ; folder = dirname(folder)) {
    const file = join(folder, 'bootstrap', name)
    if (existsSync(file)) return file
    if (folder === dirname(folder))
      throw new Error(`The file bootstrap/${name} of the emulator is missing. Install it again.`)
  }
}
