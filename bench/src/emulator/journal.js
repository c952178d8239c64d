import { median } from '../median.js'
import { createAccount } from './create-account.js'

const count = 1_000_000

/**
 * Measures the journal after a million calls, of which the first is the only one of its action.
 *
 * @param {number} runs
 */
export async function measureJournal(runs) {
  const { scf, prepare } = createAccount({ journal: { entries: count, bytes: Number.POSITIVE_INFINITY } })
  await prepare('ListNamespaces', {})
  const invoke = await prepare('ListFunctions', { Limit: 1 })
  for (let call = 2; call < count; call += 1) await invoke()
  const { journal } = scf
  const queries = {
    'last()': () => journal.last(),
    'last() of the rarest action': () => journal.last('ListNamespaces'),
    'expect() one of a million calls': () => journal.expect({ action: 'ListNamespaces', times: 1 }),
    'expect() a million calls with an input': () =>
      journal.expect({ action: 'ListFunctions', input: { Limit: 1 } }),
  }
  return Object.entries(queries).map(([name, query]) => {
    const times = Array.from({ length: runs }, () => {
      const start = performance.now()
      query()
      return performance.now() - start
    })
    return { '': name, ms: median(times).toFixed(2) }
  })
}
