// An emulator that invokes a function, prints its result, and ends once its standard input does.
import { ScfClient } from '@tc3/client-scf'
import { createScf } from '@tc3/mock-scf'

const [, , text] = process.argv
const cloud = createScf({ code: 'run' })
await cloud.addFunction('writer', {
  runtime: 'Nodejs18.15',
  files: { 'index.js': text, 'data/value.txt': 'value' },
})
const { credentials, fetch } = cloud
const { Result } = await new ScfClient({ region: 'ap-guangzhou', credentials, fetch }).invoke({
  FunctionName: 'writer',
})
process.stdout.write(Result.RetMsg)
process.stdin.resume().on('end', () => cloud.close())
