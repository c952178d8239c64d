import { afterAll, expect, it } from 'vitest'
import { createEmulator } from '../emulator.js'
import { programZip } from './program-zip.js'

const emulator = createEmulator({ code: 'run' })

afterAll(() => emulator.scf.close())

it('runs many events in one instance of a custom runtime, without a warning of Node', async () => {
  const warnings: string[] = []
  const warn = ({ message }: Error) => void warnings.push(message)
  process.on('warning', warn)
  const bootstrap = `#!/bin/bash
api=http://$SCF_RUNTIME_API:$SCF_RUNTIME_API_PORT/runtime
for ((count = 1; ; count++)); do
  curl -s $api/invocation/next > /dev/null
  curl -s -X POST $api/invocation/response -d $count
done`
  await emulator.call('CreateFunction', {
    FunctionName: 'counter',
    Runtime: 'CustomRuntime',
    Code: { ZipFile: programZip({ bootstrap }).toString('base64') },
  })
  for (let count = 1; count <= 12; count += 1) {
    const { Result } = await emulator.call('Invoke', { FunctionName: 'counter' })
    expect(Result).toMatchObject({ InvokeResult: 0, RetMsg: String(count) })
  }
  process.off('warning', warn)
  expect(warnings).toEqual([])
})
