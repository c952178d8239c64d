const root = '/__tc3'

/** What the paths of the control over HTTP begin with: none of the API's do. */
export const controlPrefix = `${root}/`

/** Whether a path is below the prefix, or is the prefix without its last slash. */
export function isControlPath(path: string): boolean {
  return path.startsWith(controlPrefix) || path === root
}
