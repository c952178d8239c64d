import { execFile } from 'node:child_process'
import { build } from './build.js'
import { start } from './servers.js'

/**
 * Runs the suite with a command-line runtime and returns its output.
 *
 * @param folder The folder in which our packages are installed.
 * @param command The runtime, with the arguments before the program.
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

/** Runs a program and returns its output, even if it fails, because the output says why. */
export function outputOf(command: string, parameters: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(command, parameters, (error, stdout, stderr) => {
      if (error && typeof error.code !== 'number') reject(error)
      else resolve((stdout + stderr).trim())
    })
  })
}
