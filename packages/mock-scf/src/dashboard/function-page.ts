import type { CallPanel, DashboardResource, LogPanel, PropertiesPanel } from '@tc3/mock'
import { formatTime } from '../action/time.js'
import type { Emulator } from '../emulator.js'
import { durationBetween } from '../invocation/duration.js'
import { latestVersion } from '../store/lookup.js'
import { functionOfPath, regionOfPath } from '../store/paths.js'
import type { CodeRecord, FunctionRecord, VersionRecord } from '../store/records.js'
import { switchesOf } from '../store/switches.js'
import type { CodeReader } from './code-reader.js'
import { samplesFor } from './sample-events.js'

/** The most invocations in the log of a function. */
const maxInvocations = 100

/** Returns the page about a function; undefined if there is none with this path. */
export function functionPage(
  { tables, transitions, now }: Emulator,
  code: CodeReader,
  path: string,
): DashboardResource | undefined {
  const region = regionOfPath(path)
  transitions.settle(region, now())
  const { scope, name } = functionOfPath(path)
  const record = tables.functions.get(scope, name)
  const version = tables.versions.get(path, latestVersion)
  if (!record || !version) return undefined
  const [account = '', regionName = ''] = region.split('/')
  const versions = [...tables.versions.all(path).values()]
  const aliases = [...tables.aliases.all(path).values()]
  const triggers = [...tables.triggers.all(path).values()]
  return {
    title: name,
    place: [regionName, record.namespace, account].join(' / '),
    status: version.lifecycle.status,
    panels: [
      ...(record.type === 'HTTP'
        ? []
        : [
            invokePanel({
              account,
              region: regionName,
              record,
              qualifiers: [...versions.map((one) => one.version), ...aliases.map((one) => one.name)],
              samples: samplesFor(new Set(triggers.map(({ type }) => type))),
            }),
          ]),
      logPanel([...tables.invocations.all(path).values()].slice(-maxInvocations).reverse()),
      configurationPanel(record, version),
      {
        kind: 'files',
        title: 'Code',
        files: code.list(path),
        empty: describeCode(version.code),
      },
      {
        kind: 'table',
        title: 'Versions',
        columns: ['Version', 'Status', 'Description', 'Code', 'Changed'],
        rows: versions.map((one) => ({
          cells: [
            one.version,
            one.lifecycle.status,
            one.description,
            describeCode(one.code),
            formatTime(one.modified),
          ],
        })),
        empty: '',
      },
      {
        kind: 'table',
        title: 'Aliases',
        columns: ['Name', 'Version', 'Routing', 'Description', 'Changed'],
        rows: aliases.map((one) => ({
          cells: [
            one.name,
            one.functionVersion,
            one.routingConfig ? JSON.stringify(one.routingConfig) : '',
            one.description,
            formatTime(one.modified),
          ],
        })),
        empty: 'There are no aliases. Publish a version with PublishVersion, then call CreateAlias.',
      },
      {
        kind: 'table',
        title: 'Triggers',
        columns: ['Name', 'Type', 'Qualifier', 'State', 'Description', 'Changed'],
        rows: triggers.map((one) => ({
          cells: [
            one.name,
            one.type,
            one.qualifier,
            one.enabled ? 'enabled' : 'disabled',
            one.description,
            formatTime(one.modified),
          ],
        })),
        empty: 'There are no triggers. Create one with CreateTrigger.',
      },
    ],
  }
}

interface InvokeOptions {
  readonly account: string
  readonly region: string
  readonly record: FunctionRecord
  readonly qualifiers: readonly string[]
  readonly samples: CallPanel['samples']
}

function invokePanel({ account, region, record, qualifiers, samples }: InvokeOptions): CallPanel {
  return {
    kind: 'call',
    title: 'Invoke',
    action: 'Invoke',
    account,
    region,
    input: { FunctionName: record.name, Namespace: record.namespace, LogType: 'Tail' },
    editor: { parameter: 'ClientContext', label: 'Event' },
    choices: [
      { parameter: 'Qualifier', label: 'Version or alias', values: qualifiers },
      { parameter: 'InvocationType', label: 'Invocation', values: ['RequestResponse', 'Event'] },
    ],
    samples,
    results: [
      { label: 'Return value', path: ['Result', 'RetMsg'], format: 'json' },
      { label: 'Log', path: ['Result', 'Log'], format: 'text' },
      { label: 'Duration in ms', path: ['Result', 'Duration'], format: 'value' },
      { label: 'Billed in ms', path: ['Result', 'BillDuration'], format: 'value' },
      { label: 'Memory in bytes', path: ['Result', 'MemUsage'], format: 'value' },
    ],
    failure: ['Result', 'InvokeResult'],
  }
}

type Invocations = Parameters<Emulator['tables']['invocations']['put']>[2][]

function logPanel(invocations: Invocations): LogPanel {
  return {
    kind: 'log',
    title: 'Logs',
    entries: invocations.map(({ requestId, started, version, invocationType, result }) => ({
      time: started,
      requestId,
      details: [
        version,
        invocationType,
        ...(result ? [`${durationBetween(started, result.ended)} ms`] : ['running']),
        ...(result && result.statusCode !== 0 ? [`status ${result.statusCode}`] : []),
        ...(result && result.retryNum > 0 ? [`retry ${result.retryNum}`] : []),
      ],
      failed: result !== undefined && result.statusCode !== 0,
      text: result ? `${result.log}\n\nReturn value: ${result.retMsg}` : 'The invocation has not ended.',
    })),
    empty: 'The function has not been invoked. Send it an event on the tab Invoke, or call Invoke.',
  }
}

/** The names of environment variables whose values are probably secrets. */
const secretVariable = /secret|token|password|passwd|credential|private|api_?key/i

function configurationPanel(record: FunctionRecord, version: VersionRecord): PropertiesPanel {
  const { lifecycle, vpcConfig, layers, environment } = version
  const properties: readonly (readonly [string, string | number | undefined])[] = [
    ['Function ID', record.functionId],
    ['Type', record.type],
    ['Runtime', version.runtime],
    ['Handler', version.handler],
    ['Description', version.description],
    ['Memory', `${version.memorySize} MB`],
    ['Timeout', `${version.timeout} s`],
    ['Timeout of the initialization', `${version.initTimeout} s`],
    ['Code', describeCode(version.code)],
    ...(lifecycle.reasons ?? []).map(
      ({ ErrorCode, ErrorMessage }) => ['Status reason', `${ErrorCode}: ${ErrorMessage}`] as const,
    ),
    ...environment.map(
      ({ Key = '', Value = '' }) =>
        [`Environment: ${Key}`, secretVariable.test(Key) ? '(not shown)' : Value] as const,
    ),
    ...layers.map(
      ({ LayerName, LayerVersion }) => ['Layer', `${LayerName}, version ${LayerVersion}`] as const,
    ),
    ['Role', version.role],
    ['VPC', vpcConfig?.VpcId && `${vpcConfig.VpcId} / ${vpcConfig.SubnetId ?? ''}`],
    ['Reserved quota', record.reservedMem === undefined ? undefined : `${record.reservedMem} MB`],
    ['Asynchronous execution', switchesOf(record, version).asyncRunEnable === 'TRUE' ? 'enabled' : undefined],
    ...record.tags.map(({ Key, Value }) => [`Tag: ${Key}`, Value] as const),
    ['Created', formatTime(record.created)],
    ['Changed', formatTime(version.modified)],
  ]
  return {
    kind: 'properties',
    title: 'Configuration',
    properties: properties.flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [[name, value] as const],
    ),
  }
}

function describeCode(code: CodeRecord): string {
  switch (code.kind) {
    case 'package':
      return `Package of ${code.size} bytes, SHA-256 ${code.sha256.slice(0, 12)}…`
    case 'cos':
      return `Object ${code.object} of the bucket ${code.bucket} in COS, which the emulator does not fetch`
    case 'image':
      return `Image ${code.image.ImageUri}, which the emulator does not fetch`
    case 'demo':
      return `Template ${code.demoId}, which the emulator does not fetch`
    case 'git':
      return `Git repository ${withoutUser(code.url)}, which the emulator does not fetch`
  }
}

/** The address of a repository, without the user and the password in it. */
function withoutUser(url: string): string {
  return url.replace(/^(\w+:\/\/)[^@/]*@/, '$1')
}
