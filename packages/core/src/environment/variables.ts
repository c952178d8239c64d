/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>

/** The environment variables of this process; none on platforms without processes, such as browsers. */
export function processEnvironment(): Environment {
  return globalThis.process?.env ?? {}
}

declare const Deno:
  | { permissions: { querySync(of: { name: 'env'; variable: string }): { state: string } } }
  | undefined

/** A variable of this process. On Deno, one that the program has no permission to read counts as missing. */
export function processVariable(name: string): string | undefined {
  // Deno would otherwise throw, or ask the user for the permission.
  if (
    typeof Deno !== 'undefined' &&
    Deno.permissions.querySync({ name: 'env', variable: name }).state !== 'granted'
  )
    return undefined
  return processEnvironment()[name]
}
