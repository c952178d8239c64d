/**
 * Returns the globals of the platform. If jsdom hides those of Node from tests, as it does in Jest, it returns the globals
 * of the process around them.
 */
export function globals(): typeof globalThis {
  const isComplete = 'fetch' in globalThis && 'TextEncoder' in globalThis
  const vm = isComplete ? undefined : globalThis.process?.getBuiltinModule?.('vm')
  return vm?.runInThisContext('globalThis') ?? globalThis
}
