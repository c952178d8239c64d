import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'

/** The source of a function that prints and returns a text. */
export function source(text) {
  return `exports.main_handler = async () => {\n  console.log('${text}')\n  return '${text}'\n}\n`
}

/** Creates a code package of a function that prints and returns a text. */
export function createPackage(text) {
  return Buffer.from(zipSync({ 'index.js': strToU8(source(text)) }))
}

/** The SHA-256 of a package, as SCF shows it. */
export function sha256(code) {
  return createHash('sha256').update(code).digest('hex')
}

/** Writes the source of a function that prints and returns a text into a folder, and returns its path. */
export function writeSource(folder, text) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'index.js'), source(text))
  return folder
}
