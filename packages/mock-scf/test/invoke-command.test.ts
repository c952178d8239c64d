import { createScf, type StandIn } from '@tc3/mock-scf'
import { listen } from '@tc3/mock-scf/node'
import { expect, it, onTestFinished } from 'vitest'
import { startCommandIn } from './command.js'
import { projectFolder } from './project-folder.js'

/** Returns its event and the version, and fails if the event says so. */
const run: StandIn = ({ event, version }) =>
  event.includes('fail')
    ? { failure: { stackTrace: 'Error: broken\n    at main (/var/user/index.js:3:5)' }, log: ['a line'] }
    : { returned: { event, version }, log: ['a line'] }

/** Starts an emulator with the function hello, and returns how to invoke it with the command. */
async function emulator() {
  const scf = createScf({ run: { hello: run } })
  const server = await listen(scf, { port: 0 })
  onTestFinished(() => server.close())
  await scf.addFunction('hello')
  return {
    scf,
    url: server.url,
    invoke: (options: readonly string[], input = '', cwd = '.') =>
      startCommandIn({ cwd, input }, 'invoke', 'hello', ...options, '--endpoint', server.url).exit,
  }
}

const success = (event: string) => ({
  code: 0,
  out: `${JSON.stringify({ event, version: '$LATEST' })}\n`,
  err: expect.stringMatching(/^START RequestId: .*\n.*\na line\nEND /),
})

it('invoke prints the result, and the log on the standard error', async () => {
  const { invoke } = await emulator()
  const { folder } = await projectFolder({ 'event.json': '{"a":1}' })
  expect(
    await Promise.all([
      invoke([]),
      invoke(['--event', 'event.json'], '', folder),
      invoke(['--event', '-'], '{"a":2}'),
      invoke(['--data', '[3]', '--qualifier', '$LATEST', '--namespace', 'default']),
    ]),
  ).toMatchObject([success(''), success('{"a":1}'), success('{"a":2}'), success('[3]')])
})

it('invoke exits with 1 if the function fails', async () => {
  const { invoke } = await emulator()
  const [failed, asJson] = await Promise.all([
    invoke(['--data', '"fail"']),
    invoke(['--data', '"fail"', '--json']),
  ])
  expect(failed).toMatchObject({ code: 1, out: '' })
  expect(failed.err).toMatch(/\nFailed with the status code 430: user code .*\nError: broken\n {4}at main/)
  expect(asJson).toMatchObject({ code: 1, err: '' })
  expect(JSON.parse(asJson.out)).toMatchObject({
    InvokeResult: 430,
    Log: expect.stringContaining('\na line\n'),
  })
})

it('invoke --async does not wait for the result', async () => {
  const { scf, invoke } = await emulator()
  const { code, out } = await invoke(['--async'])
  expect(code).toBe(0)
  const [entry] = scf.journal.calls('Invoke')
  expect(entry?.input).toMatchObject({ InvocationType: 'Event', FunctionName: 'hello' })
  expect(out).toBe(`${entry?.requestId}\n`)
})

it('invoke --sample sends an event of a trigger', async () => {
  const { invoke } = await emulator()
  const { out } = await invoke(['--sample', 'timer'])
  expect(JSON.parse(JSON.parse(out).event)).toEqual({
    Type: 'Timer',
    TriggerName: 'every-day',
    Time: '2020-01-01T00:00:00Z',
    Message: 'message',
  })
})

it('the samples of the dashboard have the documented forms of all triggers', async () => {
  const { url } = await emulator()
  const page = await fetch(
    `${url}/__tc3/dashboard/resources/${encodeURIComponent('100000000001/ap-guangzhou/default/hello')}`,
  )
  const { panels } = Object(await page.json())
  const { samples } = panels.find(({ kind }: { readonly kind: string }) => kind === 'call')
  const events = samples.map(({ name, text }: Readonly<Record<string, string>>) => [
    name,
    JSON.parse(text ?? ''),
  ])
  expect(Object.fromEntries(events)).toMatchObject({
    'Test event': { key1: 'test value 1' },
    Timer: { Type: 'Timer' },
    COS: { Records: [{ cos: { cosObject: { key: '/1250000000/bucket/picture.jpg' } } }] },
    'API Gateway': { requestContext: { stage: 'release' }, queryString: { foo: 'bar' }, httpMethod: 'POST' },
    'Function URL': { httpMethod: 'POST', headers: { 'x-scf-remote-addr': '10.0.2.14' } },
    CLB: { headers: { 'X-Method': 'POST' }, isBase64Encoded: 'false' },
    CKafka: { Records: [{ Ckafka: { topic: 'topic', msgKey: 'None', partition: 1 } }] },
    CMQ: { Records: [{ CMQ: { topicName: 'topic', topicOwner: 100000000001 } }] },
    CLS: { clslogs: { data: expect.stringMatching(/^H4sI/) } },
    MPS: { EventType: 'WorkflowTask', WorkflowTaskEvent: { Status: 'FINISH' } },
    EventBridge: { specversion: '0', type: 'connector:tdmq' },
  })
})

it('invoke explains what is wrong', async () => {
  const { invoke } = await emulator()
  const problems = {
    '--sample timr': 'There is no sample event timr. Did you mean timer?',
    '--data {': '--data is not JSON: ',
    '--event missing.json': 'missing.json',
    '--data 1 --sample cos': "option '--data <json>' cannot be used with option '--sample <type>'",
    '--qualifier 7': 'error: ResourceNotFound: The function hello has no version 7.',
    '--region ap-beijing': 'error: ResourceNotFound.Function: ',
  }
  const results = await Promise.all(Object.keys(problems).map((options) => invoke(options.split(' '))))
  expect(results.map(({ code, err }) => ({ code, err }))).toEqual(
    Object.values(problems).map((problem) => ({ code: 1, err: expect.stringContaining(problem) })),
  )
  const unreachable = ['invoke', 'hello', '--endpoint', 'http://127.0.0.1:1']
  expect((await startCommandIn({}, ...unreachable).exit).err).toContain(
    'No emulator answers at http://127.0.0.1:1. Start one with tc3-mock-scf',
  )
})
