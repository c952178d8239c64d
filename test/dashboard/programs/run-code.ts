// Runs in a page: an emulator whose functions run in Web Workers, and a client of it.
import { ScfClient } from '@tc3/client-scf'
import { createScf } from '@tc3/mock-scf'

async function run(): Promise<unknown> {
  const cloud = createScf({ code: 'run' })
  const { credentials, fetch } = cloud
  const scf = new ScfClient({ region: 'ap-guangzhou', credentials, fetch, clock: cloud.clock })
  const source = `
const { greet } = require('./greet')
exports.main_handler = async (event, context) => {
  console.log('got', event)
  return greet(event.name || event.TriggerName, context.function_name)
}`
  await cloud.addFunction('hello', {
    files: {
      'index.js': source,
      'greet.js': 'exports.greet = (...names) => names.join()',
      // A module that is never loaded, and not of the kind that runs.
      'esm.js': 'export const greet = 1',
      'unused.js': 'const {',
    },
  })
  const { Result } = await scf.invoke({
    FunctionName: 'hello',
    ClientContext: '{"name":"page"}',
    LogType: 'Tail',
  })
  await scf.createTrigger({
    FunctionName: 'hello',
    Type: 'timer',
    TriggerName: 'hourly',
    TriggerDesc: '0 0 * * * * *',
    Enable: 'OPEN',
  })
  cloud.clock.advance(3_600_000)
  await cloud.triggers.settled()
  const { Data } = await scf.getFunctionLogs({ FunctionName: 'hello', Limit: 1 })
  await cloud.close()
  return [Result?.RetMsg, Result?.Log?.includes('\tgot {"name":"page"}'), Data?.[0]?.RetMsg]
}

Object.assign(globalThis, { run })
