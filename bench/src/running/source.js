import { readFileSync } from 'node:fs'

/** The code of the function that all emulators run. */
export const source = readFileSync(new URL('project/index.js', import.meta.url), 'utf8')
