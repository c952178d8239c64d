import type { ScfContext } from '../action/context.js'

// Scopes of the store. No part of them can hold a slash: accounts and regions are the emulator's, names are checked.

/** An account's region. */
export const regionOf = ({ account, region }: Pick<ScfContext, 'account' | 'region'>): string =>
  `${account}/${region}`

/** The scope of a namespace's functions. */
export const namespacePath = (region: string, namespace: string): string => `${region}/${namespace}`

/** The scope of what belongs to a function. */
export const functionPath = (region: string, namespace: string, name: string): string =>
  `${region}/${namespace}/${name}`

/** The scope of a layer's versions and packages. No namespace has a colon in its name. */
export const layerPath = (region: string, name: string): string => `${region}/layer:${name}`

/** The account's region that a scope is in. */
export const regionIn = (path: string): string => path.split('/', 2).join('/')

/** The function that a scope belongs to: the scope that holds it, and its name. */
export function functionIn(path: string): { readonly scope: string; readonly name: string } {
  const end = path.lastIndexOf('/')
  return { scope: path.slice(0, end), name: path.slice(end + 1) }
}
