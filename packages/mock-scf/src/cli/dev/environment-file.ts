import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'dotenv'

/** Returns the variables of the file `.env` in a folder, and those of the environment, which win. */
export async function readEnvironment(
  folder: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Readonly<Record<string, string | undefined>>> {
  const text = await readFile(environmentFile(folder), 'utf8').catch(() => '')
  return { ...parse(text), ...environment }
}

/** Returns the path of the file with variables. */
export function environmentFile(folder: string): string {
  return join(folder, '.env')
}
