import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { median } from './median.js'

const tsc = join(createRequire(import.meta.url).resolve('typescript/package.json'), '../bin/tsc')
const cache = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url))
const options = `{ credentials: { secretId: '', secretKey: '' }, region: 'ap-guangzhou' }`

const programs = {
  'an empty project': 'export {}',
  'one call of a single action': `
    import { createClient } from '@tc3/core'
    import { invoke, scf } from '@tc3/client-scf/actions'
    export const { Result } = await createClient(scf, ${options}).send(invoke, { FunctionName: 'hello' })`,
  'one call of the class': `
    import { ScfClient } from '@tc3/client-scf'
    export const { Result } = await new ScfClient(${options}).invoke({ FunctionName: 'hello' })`,
  'one call of the official SDK': `
    import { Client } from 'tencentcloud-sdk-nodejs-scf/tencentcloud/services/scf/v20180416/scf_client.js'
    export const { Result } = await new Client({
      region: 'ap-guangzhou',
      credential: { secretId: '', secretKey: '' },
    }).Invoke({ FunctionName: 'hello' })`,
}

/**
 * Times the compiler for projects of one file.
 *
 * @param {number} runs
 */
export async function measureTypeChecking(runs) {
  await mkdir(cache, { recursive: true })
  const folder = await mkdtemp(`${cache}types-`)
  const projects = await Promise.all(
    Object.values(programs).map((text, index) => createProject(folder, index, text)),
  )
  const measured = projects.map(() => [])
  for (let run = 0; run < runs; run += 1) {
    for (const [index, path] of projects.entries()) {
      const start = performance.now()
      execFileSync(process.execPath, [tsc, '-p', path])
      measured[index].push(performance.now() - start)
    }
  }
  await rm(folder, { recursive: true })
  const medians = measured.map(median)
  return Object.keys(programs).map((name, index) => ({
    '': name,
    ms: medians[index].toFixed(0),
    'of an empty project': (medians[index] / medians[0]).toFixed(2),
  }))
}

async function createProject(folder, index, text) {
  const path = join(folder, String(index))
  await mkdir(path)
  const compilerOptions = {
    module: 'NodeNext',
    target: 'ES2022',
    lib: ['ES2022', 'DOM'],
    types: ['node'],
    strict: true,
    noEmit: true,
    skipLibCheck: true,
  }
  await writeFile(join(path, 'package.json'), JSON.stringify({ type: 'module' }))
  await writeFile(join(path, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['program.ts'] }))
  await writeFile(join(path, 'program.ts'), text)
  return path
}
