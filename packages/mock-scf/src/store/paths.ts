import type { ScfContext } from '../action/context.js'

// Scopes of the store. No part of them can hold a slash: accounts and regions are the emulator's, names are checked.

/** An account's region. */
export function regionOf({ account, region }: Pick<ScfContext, 'account' | 'region'>): string {
  return `${account}/${region}`
}

/** The scope of a namespace's functions. */
export function namespacePath(region: string, namespace: string): string {
  return `${region}/${namespace}`
}

/** The scope of what belongs to a function. */
export function functionPath(region: string, namespace: string, name: string): string {
  return `${region}/${namespace}/${name}`
}

/** The scope of a layer's versions and packages. No namespace has a colon in its name. */
export function layerPath(region: string, name: string): string {
  return `${region}/layer:${name}`
}

/** The account's region that a scope is in. */
export function regionIn(path: string): string {
  return path.split('/', 2).join('/')
}

/** The function that a scope belongs to: the scope that holds it, and its name. */
export function functionIn(path: string): { readonly scope: string; readonly name: string } {
  const end = path.lastIndexOf('/')
  return { scope: path.slice(0, end), name: path.slice(end + 1) }
}
