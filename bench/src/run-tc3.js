import { fileURLToPath } from 'node:url'
import { runProgram } from './run-program.js'

const bin = fileURLToPath(new URL('../../generator/bin/tc3.js', import.meta.url))

/**
 * Runs `tc3` and measures it, including start-up.
 *
 * @param {string} root The project folder.
 * @param {readonly string[]} args
 * @throws {Error} If the command fails.
 */
export function runTc3(root, ...args) {
  return runProgram(root, bin, ...args)
}
