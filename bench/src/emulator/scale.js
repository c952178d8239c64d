import { rates } from '../rates.js'
import { account, functionNamed } from './account.js'

const [few, many] = [10, 10_000]

/** Of the functions that come and go. A map in which one name does so all the time becomes slow, which no account is. */
const names = 2000

/** How much longer a call takes in an account of many functions than in one of few. */
export async function emulatorScale(runs) {
  const [atFew, atMany] = [await tasksAt(few), await tasksAt(many)]
  const titles = Object.keys(atFew)
  // The two sizes of a task one after the other, so that what else the machine does meets both.
  const tasks = titles.flatMap((name) => [
    [`${name} ${few}`, atFew[name]],
    [`${name} ${many}`, atMany[name]],
  ])
  const { rate, ratio } = await rates(Object.fromEntries(tasks), { runs, time: 100 })
  const microseconds = (name) => (1e6 / rate(name)).toFixed(1)
  return titles.map((name) => ({
    '': name,
    [`µs at ${few}`]: microseconds(`${name} ${few}`),
    [`µs at ${many.toLocaleString('en-US')}`]: microseconds(`${name} ${many}`),
    'times as long': ratio(`${name} ${few}`, `${name} ${many}`).toFixed(2),
  }))
}

async function tasksAt(count) {
  const { prepare, createFunctions } = account()
  await createFunctions(count)
  const one = { FunctionName: 'function-7' }
  const creations = []
  for (let index = 0; index < names; index += 1) {
    const FunctionName = `another-${index}`
    const create = await prepare('CreateFunction', functionNamed(FunctionName))
    creations.push({ create, remove: await prepare('DeleteFunction', { FunctionName }) })
  }
  let turn = 0
  return {
    Invoke: await prepare('Invoke', { ...one, ClientContext: '{"key":"value"}' }),
    GetFunction: await prepare('GetFunction', one),
    'ListFunctions, the first 10': await prepare('ListFunctions', { Limit: 10 }),
    'CreateFunction and DeleteFunction': async () => {
      turn += 1
      const { create, remove } = creations[turn % names]
      await create()
      await remove()
    },
  }
}
