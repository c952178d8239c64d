import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createScf } from '@tc3/mock-scf'
import { listen } from '@tc3/mock-scf/node'
import { expect, it, onTestFinished } from 'vitest'
import { root } from '../published.js'
import { snippetsOf } from '../snippets.js'
import { exportDocument, packageFile, run, temporaryFolder } from './command.js'

const page = await readFile(`${root}docs/openapi.md`, 'utf8')
const program = snippetsOf(page).find(({ file }) => file === 'list.ts')?.code ?? ''

/** Programs that must not compile, with what the compiler prints. */
const mistakes = [
  {
    code: program.replace('Limit: 10', "Limit: '10'"),
    message: "'string' is not assignable to type 'number'",
  },
  { code: program.replaceAll("'/ListFunctions'", "'/ListFunction'"), message: '"/ListFunction"' },
  { code: program.replace('2018-04-16', '2018-04-17'), message: 'not assignable to type \'"2018-04-16"\'' },
  { code: program.replace(/^if \('Error'.*$/m, ''), message: "Property 'TotalCount' does not exist" },
].map((mistake, index) => ({ ...mistake, file: `mistake${index}.ts` }))

/** Compiles programs in a folder, and returns what the compiler prints. */
function compile(folder: string, files: readonly string[]): Promise<string> {
  const options = ['--strict', '--module', 'nodenext', '--target', 'es2022', '--types', 'node']
  return run(folder, packageFile('typescript', 'bin/tsc'), [...options, ...files]).catch(
    ({ stdout }: { readonly stdout: string }) => stdout,
  )
}

it('openapi-typescript generates types, with which openapi-fetch calls the emulator', async () => {
  const folder = await temporaryFolder()
  const document = await exportDocument(folder)
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
  const options = ['--output', 'scf.d.ts', '--default-non-nullable=false']
  await run(folder, packageFile('openapi-typescript', 'bin/cli.js'), [document, ...options])

  // One compilation is faster than several.
  const programs = [{ file: 'list.ts', code: program }, ...mistakes]
  for (const { file, code } of programs) await writeFile(join(folder, file), code)
  const printed = await compile(
    folder,
    programs.map(({ file }) => file),
  )
  const reports = printed.split(/\n(?=\S)/)
  for (const { file, message } of mistakes) {
    const found = reports.filter((report) => report.startsWith(`${file}(`)).join('\n')
    expect(found).toContain(message)
  }
  expect(reports.filter((report) => !report.startsWith('mistake'))).toEqual([])

  const cloud = createScf()
  const emulator = await listen(cloud)
  onTestFinished(() => emulator.close())
  const env = {
    ...process.env,
    TENCENTCLOUD_SECRET_ID: cloud.credentials.secretId,
    TENCENTCLOUD_SECRET_KEY: cloud.credentials.secretKey,
    TENCENTCLOUD_ENDPOINT_URL: emulator.url,
  }
  expect(await run(folder, 'list.js', [], env)).toBe('0\n')
})
