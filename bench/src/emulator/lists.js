import { median } from '../median.js'
import { createAccount } from './create-account.js'

/** The inputs to measure, by their description. */
const inputs = {
  'the first 20': {},
  'by a name that one function has': { SearchKey: 'function-777' },
  'by a description that no function has': { Description: 'missing' },
  'by a runtime that all functions have': { Filters: [{ Name: 'Runtime', Values: ['Nodejs12.16'] }] },
  'the newest first': { Order: 'DESC' },
  'in the order of names': { Orderby: 'FunctionName' },
  'in the order of changes': { Orderby: 'ModTime', Order: 'DESC' },
}

/**
 * Measures ListFunctions with searches, filters and orders by the number of functions in the account.
 *
 * @param {number} runs
 */
export async function measureLists(runs) {
  const rows = Object.keys(inputs).map((name) => ({ '': name }))
  for (const count of [1000, 25_000, 50_000, 100_000]) {
    const { scf, prepare, createFunctions } = createAccount({
      limits: { functions: count },
      journal: { entries: 1 },
    })
    await createFunctions(1)
    seedCopies(scf, count)
    for (const [index, input] of Object.values(inputs).entries()) {
      const call = await prepare('ListFunctions', input)
      const times = []
      for (let run = 0; run < runs; run += 1) {
        const start = performance.now()
        await call()
        times.push(performance.now() - start)
      }
      rows[index][`ms at ${count.toLocaleString('en-US')}`] = median(times).toFixed(2)
    }
  }
  return rows
}

/** Adds functions that are copies of the first one, because creating each would take minutes. */
function seedCopies(scf, count) {
  const name = 'function-0'
  const { functions, versions } = scf.snapshot()
  const [[scope, { [name]: fn }]] = Object.entries(functions)
  const [[path, records]] = Object.entries(versions)
  const names = Array.from({ length: count - 1 }, (_, index) => `function-${index + 1}`)
  scf.seed({
    functions: {
      [scope]: Object.fromEntries(
        names.map((one) => [one, { ...fn, name: one, functionId: `${fn.functionId}-${one}` }]),
      ),
    },
    versions: Object.fromEntries(names.map((one) => [path.replace(name, one), records])),
  })
}
