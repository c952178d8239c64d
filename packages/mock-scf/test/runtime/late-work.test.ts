import { afterAll, expect, it } from 'vitest'
import { createEmulator } from '../emulator.js'
import { programZip } from './program-zip.js'

// What a function does after it has called its callback.

const { scf, call } = createEmulator({ code: 'run' })

afterAll(() => scf.close())

/** Creates a function from the statements of its handler. */
async function create(FunctionName: string, statements: string, settings: object = {}) {
  const text = `exports.main_handler = (event, context, callback) => { ${statements} }`
  await call('CreateFunction', {
    FunctionName,
    Runtime: 'Nodejs18.15',
    Handler: 'index.main_handler',
    Timeout: 10,
    Code: { ZipFile: programZip({ 'index.js': text }).toString('base64') },
    ...settings,
  })
}

async function invoke(FunctionName: string, InvocationType = 'RequestResponse') {
  const { Result } = await call('Invoke', { FunctionName, InvocationType, ClientContext: '{}' })
  return Object(Result)
}

/** Resolves to the only log of a function once it matches. */
async function logOf(FunctionName: string, expected: object) {
  const latest = async () => Object((await call('GetFunctionLogs', { FunctionName })).Data)[0]
  await expect.poll(latest).toMatchObject(expected)
  return latest()
}

it('belongs to the log and the duration of its event, and the caller does not wait for it', async () => {
  await create('later', `callback(null, 'early'); setTimeout(() => console.log('late'), 50)`)
  expect(await invoke('later')).toMatchObject({ InvokeResult: 0, RetMsg: '"early"' })
  const log = await logOf('later', { Log: expect.stringMatching(/\tlate\nEND/) })
  expect(log).toMatchObject({ RetCode: 0, RetMsg: '"early"' })
  expect(log.Duration).toBeGreaterThanOrEqual(49)
})

it('belongs to the log of an asynchronous event', async () => {
  await create('background', `callback(null, 'early'); setTimeout(() => console.log('late'), 50)`)
  await invoke('background', 'Event')
  await logOf('background', { RetCode: 0, Log: expect.stringMatching(/\tlate\nEND/) })
})

it('does not hide errors', async () => {
  await create('broken', `callback(null, 'early'); setTimeout(() => { throw new Error('late') })`)
  expect(await invoke('broken')).toMatchObject({ InvokeResult: 0, RetMsg: '"early"' })
  await logOf('broken', { RetCode: 0, Log: expect.stringMatching(/\tError: late\n/) })
})

it('that does not end is a timeout in the log, but a success for the caller', async () => {
  await create('endless', `callback(null, 'early'); setInterval(() => {}, 1000)`, { Timeout: 1 })
  expect(await invoke('endless')).toMatchObject({ InvokeResult: 0, RetMsg: '"early"' })
  await logOf('endless', {
    RetCode: 433,
    RetMsg: expect.stringContaining('Invoking task timed out after 1 seconds'),
  })
})

it('that uses too much memory fails in the log', async () => {
  await create(
    'greedy',
    `callback(null, 1); const all = []; setInterval(() => all.push(Buffer.alloc(5e7, 1)), 1)`,
  )
  expect(await invoke('greedy')).toMatchObject({ InvokeResult: 0, RetMsg: '1' })
  await logOf('greedy', { RetCode: 434, Log: expect.stringContaining('set MemorySize') })
})

it('shows a run once all of it is done', async () => {
  await create('shown', `callback(null, 1); setTimeout(() => console.log('late'), 50)`)
  const { last } = await listRuns('')
  await invoke('shown')
  const { runs } = await listRuns(`?wait=30000&after=${last}`)
  expect(runs).toMatchObject([{ functionName: 'shown', log: [expect.stringMatching(/\tlate$/)] }])
})

async function listRuns(query: string) {
  const response = await scf.fetch(`http://localhost/__tc3/runs${query}`)
  return Object(await response.json())
}
