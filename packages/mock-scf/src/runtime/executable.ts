import { constants } from 'node:fs'
import { access } from 'node:fs/promises'

/**
 * Returns why the program of a function cannot be executed, in the product's words.
 *
 * @param name How the message names the program.
 */
export async function problemOf(file: string, name: string): Promise<string | undefined> {
  if (await isAccessible(file, constants.X_OK)) return undefined
  return (await isAccessible(file, constants.F_OK))
    ? `ReloadFail: ${name} not executable\n`
    : `${name} no such file or directory`
}

async function isAccessible(file: string, mode: number): Promise<boolean> {
  return access(file, mode).then(
    () => true,
    () => false,
  )
}
