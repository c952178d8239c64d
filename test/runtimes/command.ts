import { execFile } from 'node:child_process'
import { build } from './build.js'
import { start } from './servers.js'

/**
 * Runs the suite with a runtime that has a command line, and gives what it prints.
 *
 * @param folder where our packages are installed
 * @param command the runtime, with what it needs before the program
 */
export async function runCommand(
  folder: string,
  [command, ...parameters]: readonly [string, ...string[]],
): Promise<string> {
  const program = await build('command', 'imported', folder)
  const running = await start()
  try {
    return await outputOf(command, [...parameters, program, JSON.stringify(running.servers)])
  } finally {
    await running.close()
  }
}

/** What a program prints, whether it fails or not: it tells what failed itself. */
export function outputOf(command: string, parameters: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(command, parameters, (error, stdout, stderr) => {
      if (error && typeof error.code !== 'number') reject(error)
      else resolve((stdout + stderr).trim())
    })
  })
}
