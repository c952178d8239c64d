import { functionPath, namespacePath } from './paths.js'
import type { FunctionRecord, NamespaceRecord, Tables } from './records.js'
import type { World } from './world.js'

// The arithmetic of concurrency, in MB. What functions hold is taken out of what all share: a function's reserved
// quota, or what its versions have provisioned where none is reserved, as a reserved quota covers that.

/** Concurrency memory that functions share. */
interface Pool {
  readonly total: number
  /** What its functions hold of it. */
  readonly held: number
}

/** What the versions of a function have provisioned. */
export function provisionedMem({ provisioned, versions }: Tables, path: string): number {
  let sum = 0
  for (const { version, requested } of provisioned.all(path).values()) {
    sum += requested * (versions.get(path, version)?.memorySize ?? 0)
  }
  return sum
}

/** What a function holds of what it shares with others. */
export function heldMem(tables: Tables, path: string, { reservedMem }: FunctionRecord): number {
  return reservedMem ?? provisionedMem(tables, path)
}

/** What all functions of a namespace hold, and what their versions have provisioned. */
export function usageOf(
  tables: Tables,
  region: string,
  namespace: string,
): { held: number; provisioned: number } {
  const usage = { held: 0, provisioned: 0 }
  for (const [name, record] of tables.functions.all(namespacePath(region, namespace))) {
    const path = functionPath(region, namespace, name)
    usage.held += heldMem(tables, path, record)
    usage.provisioned += provisionedMem(tables, path)
  }
  return usage
}

/** What the functions of a namespace share: its own quota where it has one, else what no namespace has for itself. */
export function poolOf(world: World, region: string, namespace: string): Pool {
  const record = world.tables.namespaces.get(region, namespace)
  if (record?.totalConcurrencyMem === undefined) return commonPool(world, region)
  return { total: record.totalConcurrencyMem, held: usageOf(world.tables, region, namespace).held }
}

/**
 * What the functions of all namespaces share that have no quota of their own.
 *
 * @param changed A namespace as it is to be, in place of the one of its name.
 */
export function commonPool({ tables, limits }: World, region: string, changed?: NamespaceRecord): Pool {
  let total = limits.totalConcurrencyMem
  let held = 0
  for (const existing of tables.namespaces.all(region).values()) {
    const { name, totalConcurrencyMem } = existing.name === changed?.name ? changed : existing
    if (totalConcurrencyMem === undefined) held += usageOf(tables, region, name).held
    else total -= totalConcurrencyMem
  }
  return { total, held }
}
