/** The globals of the platform. */
export let platformGlobals: typeof globalThis = globalThis

/** Replaces the globals. For runtimes that a sandbox may hide them from, when they are imported. */
export function replacePlatformGlobals(globals: typeof globalThis): void {
  platformGlobals = globals
}
