/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>

/** The environment variables of this process; none on platforms without processes, such as browsers. */
export function processEnvironment(): Environment {
  return globalThis.process?.env ?? {}
}
