import type { Emulator } from '../emulator.js'
import { functionPath, namespacePath } from './paths.js'
import type { FunctionRecord, NamespaceRecord, Tables } from './records.js'

// Accounting of concurrency memory, in MB. A function is allocated its reserved quota or, if it has none, the memory of
// its provisioned concurrency. A reserved quota includes the provisioned concurrency of the function.

/** Concurrency memory that several functions share. */
interface Pool {
  readonly total: number
  /** The memory that is allocated to individual functions. */
  readonly allocated: number
}

/** Returns the memory of the provisioned concurrency of all versions of a function. */
export function provisionedMem({ provisioned, versions }: Tables, path: string): number {
  let sum = 0
  for (const { version, requested } of provisioned.all(path).values()) {
    sum += requested * (versions.get(path, version)?.memorySize ?? 0)
  }
  return sum
}

/** Returns the memory that is allocated to a function. */
export function allocatedMem(tables: Tables, path: string, { reservedMem }: FunctionRecord): number {
  return reservedMem ?? provisionedMem(tables, path)
}

/** Returns the memory that is allocated to the functions of a namespace, and that of their provisioned concurrency. */
export function namespaceUsage(
  tables: Tables,
  region: string,
  namespace: string,
): { allocated: number; provisioned: number } {
  const usage = { allocated: 0, provisioned: 0 }
  for (const [name, record] of tables.functions.all(namespacePath(region, namespace))) {
    const path = functionPath(region, namespace, name)
    usage.allocated += allocatedMem(tables, path, record)
    usage.provisioned += provisionedMem(tables, path)
  }
  return usage
}

/** Returns the pool of a namespace: its own quota if it has one, else the shared pool. */
export function concurrencyPool(emulator: Emulator, region: string, namespace: string): Pool {
  const record = emulator.tables.namespaces.get(region, namespace)
  if (record?.totalConcurrencyMem === undefined) return sharedPool(emulator, region)
  return {
    total: record.totalConcurrencyMem,
    allocated: namespaceUsage(emulator.tables, region, namespace).allocated,
  }
}

/**
 * Returns the pool that all namespaces without a quota share.
 *
 * @param changed A namespace with its new quota, which replaces the stored namespace of the same name.
 */
export function sharedPool({ tables, limits }: Emulator, region: string, changed?: NamespaceRecord): Pool {
  let total = limits.totalConcurrencyMem
  let allocated = 0
  for (const existing of tables.namespaces.all(region).values()) {
    const { name, totalConcurrencyMem } = existing.name === changed?.name ? changed : existing
    if (totalConcurrencyMem === undefined) allocated += namespaceUsage(tables, region, name).allocated
    else total -= totalConcurrencyMem
  }
  return { total, allocated }
}
