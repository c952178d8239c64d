import { measureRates } from '../rates.js'
import { createAccount, functionInput } from './create-account.js'

const [few, many] = [10, 10_000]

/**
 * The number of functions that are created and deleted repeatedly. A map in which the same few keys are replaced all the time
 * becomes slow, which does not happen in real accounts.
 */
const replaced = 2000

/** Compares the time of calls in an account with many functions with that in an account with few. */
export async function measureEmulatorScale(runs) {
  const [atFew, atMany] = [await tasksAt(few), await tasksAt(many)]
  const titles = Object.keys(atFew)
  // Both sizes of a task run in succession, so that other load on the machine affects both.
  const tasks = titles.flatMap((name) => [
    [`${name} ${few}`, atFew[name]],
    [`${name} ${many}`, atMany[name]],
  ])
  const { rate, ratio } = await measureRates(Object.fromEntries(tasks), { runs, time: 100 })
  const microseconds = (name) => (1e6 / rate(name)).toFixed(1)
  return titles.map((name) => ({
    '': name,
    [`µs at ${few}`]: microseconds(`${name} ${few}`),
    [`µs at ${many.toLocaleString('en-US')}`]: microseconds(`${name} ${many}`),
    'times as long': ratio(`${name} ${few}`, `${name} ${many}`).toFixed(2),
  }))
}

async function tasksAt(count) {
  const { prepare, createFunctions } = createAccount()
  await createFunctions(count)
  const existing = { FunctionName: 'function-7' }
  const creations = []
  for (let index = 0; index < replaced; index += 1) {
    const FunctionName = `another-${index}`
    const create = await prepare('CreateFunction', functionInput(FunctionName))
    creations.push({ create, remove: await prepare('DeleteFunction', { FunctionName }) })
  }
  let turn = 0
  return {
    Invoke: await prepare('Invoke', { ...existing, ClientContext: '{"key":"value"}' }),
    GetFunction: await prepare('GetFunction', existing),
    'ListFunctions, the first 10': await prepare('ListFunctions', { Limit: 10 }),
    'CreateFunction and DeleteFunction': async () => {
      turn += 1
      const { create, remove } = creations[turn % replaced]
      await create()
      await remove()
    },
  }
}
