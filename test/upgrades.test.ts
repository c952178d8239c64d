import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, it, onTestFinished } from 'vitest'
import { compared, git, root, type Version, versions } from './client-versions.js'

/** A program of a user who installed a version. */
interface Consumer {
  readonly since: string
  /** The later versions that break it. */
  readonly brokenBy: readonly string[]
  readonly source: string
}

const consumers: readonly Consumer[] = [
  {
    since: '0.1.0',
    brokenBy: [],
    source: `
import { type CreateFunctionRequest, type FunctionLog, isScfError, ScfClient, type Trigger } from '@tc3/client-scf'

const scf = new ScfClient({ region: 'ap-guangzhou' })
const input: CreateFunctionRequest = {
  FunctionName: 'hello',
  Code: { ZipFile: 'UEsDBA==' },
  Runtime: 'Nodejs12.16',
  MemorySize: 128,
  Environment: { Variables: [{ Key: 'a', Value: 'b' }] },
  VpcConfig: { VpcId: 'vpc-1', SubnetId: 'subnet-1' },
  Layers: [{ LayerName: 'layer', LayerVersion: 1 }],
}
export async function deploy(): Promise<string> {
  await scf.createFunction(input)
  await scf.waitUntil.functionActive({ FunctionName: 'hello' })
  await scf.createTrigger({ FunctionName: 'hello', TriggerName: 't', Type: 'timer', TriggerDesc: '0 0 * * * * *' })
  await scf.updateFunctionConfiguration({ FunctionName: 'hello', Timeout: 5, Runtime: 'Nodejs12.16' })
  await scf.createNamespace({ Namespace: 'n', Description: 'd' })
  const { FunctionName, Status, VpcConfig, Triggers, Layers, Environment } = await scf.getFunction({ FunctionName: 'hello' })
  const layer: string | undefined = Layers[0]?.LayerName
  const variable: string | undefined = Environment.Variables?.[0]?.Key
  return [FunctionName, Status, VpcConfig.VpcId, Triggers.map(nameOf).join(), layer, variable].join()
}
function nameOf({ TriggerName, Type, Enable }: Trigger): string {
  return TriggerName + Type + Enable.toFixed()
}
export async function call(): Promise<string> {
  try {
    const { Result } = await scf.invoke({ FunctionName: 'hello', ClientContext: '{}', InvocationType: 'RequestResponse' })
    return Result.RetMsg + (Result.Duration ?? 0).toFixed()
  } catch (error) {
    if (isScfError(error, 'ResourceNotFound.Function')) return error.requestId
    throw error
  }
}
export async function names(): Promise<string[]> {
  const names: string[] = []
  for await (const { FunctionName, Runtime } of scf.paginate.listFunctions({ Namespace: 'default' })) names.push(FunctionName + Runtime)
  return names
}
export async function logs(): Promise<FunctionLog[]> {
  const { Data } = await scf.getFunctionLogs({ FunctionName: 'hello', Limit: 10 })
  return Data.filter(({ RetCode, Log }) => RetCode === 0 && Log.length > 0)
}
export async function publish(): Promise<string> {
  const { FunctionVersion } = await scf.publishVersion({ FunctionName: 'hello' })
  await scf.createAlias({ FunctionName: 'hello', Name: 'live', FunctionVersion })
  const { LayerVersion } = await scf.publishLayerVersion({ LayerName: 'l', CompatibleRuntimes: ['Nodejs12.16'], Content: { ZipFile: '' } })
  return FunctionVersion + LayerVersion.toFixed()
}
`,
  },
  {
    since: '0.13.0',
    brokenBy: ['1.0.0'],
    source: `
import { ScfClient, type WafConf } from '@tc3/client-scf'

const scf = new ScfClient({ region: 'ap-guangzhou' })
const WafConfig: WafConf = { WafOpen: 'CLOSE', WafInstanceId: null }
export async function route(): Promise<number> {
  await scf.createCustomDomain({
    Domain: 'api.example.com',
    Protocol: 'HTTP',
    EndpointsConfig: [{ Namespace: 'default', FunctionName: 'hello', Qualifier: '$LATEST', PathMatch: '/*' }],
    CertConfig: { CertificateId: null },
    WafConfig,
  })
  const { Domains } = await scf.listCustomDomains({ Limit: 10 })
  return Domains?.length ?? 0
}
`,
  },
]

/** The errors that the compiler reports for a program with a version of the client. */
async function errorsOf(source: string, { latest }: Version): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'tc3-upgrade-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const archive = execFileSync('git', ['archive', latest, 'packages/client-scf/src'], {
    cwd: root,
    maxBuffer: 2 ** 28,
  })
  execFileSync('tar', ['x', '-C', folder], { input: archive })
  await mkdir(join(folder, 'node_modules/@tc3'), { recursive: true })
  await symlink(join(root, 'packages/core'), join(folder, 'node_modules/@tc3/core'))
  const file = join(folder, 'consumer.ts')
  await writeFile(file, source)
  const program = ts.createProgram([file], {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.Node20,
    moduleResolution: ts.ModuleResolutionKind.Node16,
    types: [],
    paths: { '@tc3/client-scf': [join(folder, 'packages/client-scf/src/index.ts')] },
  })
  return ts
    .getPreEmitDiagnostics(program, program.getSourceFile(file))
    .map(({ messageText, start = 0, length = 0 }) => {
      const text = ts.flattenDiagnosticMessageText(messageText, ' ')
      return `${source.slice(start, start + length)}: ${text}`
    })
}

/** What the changelog says about a version. */
function changesOf({ version, latest }: Version): string {
  const changelog = git('show', `${latest}:packages/client-scf/CHANGELOG.md`)
  return changelog.split(/^## /m).find((section) => section.startsWith(`${version}\n`)) ?? ''
}

// A shallow clone has no earlier versions.
describe.skipIf(versions.length < 2)('a program written for an earlier version of the client', () => {
  it.each(consumers)(
    'compiles with each later one, unless its major version announces the error: $since',
    async ({ since, brokenBy, source }) => {
      const first = versions.findIndex(({ version }) => version === since)
      const installed = versions[first]
      let known = installed && (await errorsOf(source, installed))
      expect(known).toEqual([])
      const broken: string[] = []
      for (const one of compared.filter((one) => versions.indexOf(one) > first)) {
        const found = await errorsOf(source, one)
        const added = found.filter((error) => !known?.includes(error))
        known = found
        if (added.length === 0) continue
        broken.push(one.version)
        const changes = changesOf(one)
        expect(changes).toContain('### Major Changes')
        // An error begins with the name in the program.
        for (const error of added) expect(changes).toContain(/^\w+/.exec(error)?.[0] ?? error)
      }
      expect(broken).toEqual(brokenBy)
    },
    300_000,
  )

  it('finds errors', async () => {
    const last = versions.at(-1)
    const source = "import { ScfClient } from '@tc3/client-scf'\nnew ScfClient({ region: 1 })\n"
    expect(last && (await errorsOf(source, last))).toEqual([expect.stringMatching(/^region: /)])
  })
})
