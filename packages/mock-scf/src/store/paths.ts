import type { ScfContext } from '../action/context.js'

// Scopes of the store. No segment can contain a slash: the emulator defines accounts and regions, and names are
// checked.

/** Returns the path of an account's region: `<account>/<region>`. */
export function regionPath({ account, region }: Pick<ScfContext, 'account' | 'region'>): string {
  return `${account}/${region}`
}

/** Returns the scope of a namespace's functions. */
export function namespacePath(region: string, namespace: string): string {
  return `${region}/${namespace}`
}

/** Returns the scope of a function's resources, such as its versions and triggers. */
export function functionPath(region: string, namespace: string, name: string): string {
  return `${region}/${namespace}/${name}`
}

/** Returns the scope of a layer's versions and packages. It cannot be a namespace, whose names have no colon. */
export function layerPath(region: string, name: string): string {
  return `${region}/layer:${name}`
}

/** Returns the path of the region that a scope is in. */
export function regionOfPath(path: string): string {
  return path.split('/', 2).join('/')
}

/** Returns the account that a scope belongs to. */
export function accountOfPath(path: string): string {
  return path.split('/', 1)[0] ?? ''
}

/** Splits the scope of a function's resources into the scope of the function's record and the function's name. */
export function functionOfPath(path: string): { readonly scope: string; readonly name: string } {
  const end = path.lastIndexOf('/')
  return { scope: path.slice(0, end), name: path.slice(end + 1) }
}
