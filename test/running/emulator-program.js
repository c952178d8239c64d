// An emulator with an instance that never ends, and has started processes that left its group. Prints their identifiers.
import { ScfClient } from '@tc3/client-scf'
import { createScf } from '@tc3/mock-scf'

const [, , ZipFile] = process.argv
const cloud = createScf({ code: 'run' })
await cloud.addFunction('hello', { code: { ZipFile } })
const { credentials, fetch } = cloud
const { Result } = await new ScfClient({ region: 'ap-guangzhou', credentials, fetch }).invoke({
  FunctionName: 'hello',
})
process.stdout.write(Result.RetMsg)
setInterval(() => {}, 1000)
