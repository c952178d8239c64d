import { spawnSync } from 'node:child_process'

/** Returns whether a program of the machine can be started. */
export function isInstalled(program: string, ...parameters: string[]): boolean {
  return spawnSync(program, parameters, { stdio: 'ignore' }).status === 0
}
