/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>

/** The variables of this process, read when called; none where there is no process, as in browsers. */
export function processEnvironment(): Environment {
  return globalThis.process?.env ?? {}
}
