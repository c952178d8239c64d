/** An input to begin with. */
export interface Starter {
  readonly title: string
  /** Packs code, if the input contains some. */
  readonly input: () => object | Promise<object>
}

/** The starters of a product, by action. */
export type Starters = Readonly<Record<string, readonly Starter[]>>

const loaders: Readonly<Record<string, () => Promise<{ readonly starters: Starters }>>> = {
  scf: () => import('./scf.js'),
}

/** Loads the starters of an action. */
export async function loadStarters(service: string, action: string): Promise<readonly Starter[]> {
  const load = Object.hasOwn(loaders, service) ? loaders[service] : undefined
  if (!load) return []
  const { starters } = await load()
  return Object.hasOwn(starters, action) ? (starters[action] ?? []) : []
}
