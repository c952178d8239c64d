const root = '/__tc3'

/** The prefix of all paths of the control API. No path of the emulated API begins with it. */
export const controlPrefix = `${root}/`

/** Whether a path belongs to the control API: it begins with the prefix, or is the prefix without its last slash. */
export function isControlPath(path: string): boolean {
  return path.startsWith(controlPrefix) || path === root
}
