import { flatten } from '@tc3/core/signing'
import type { Field, Shape } from '@tc3/mock'
import { anyJson, anyJsonText, anyText } from '../../../mock/test/fuzz/garbage.js'
import type { Random } from '../../../mock/test/fuzz/random.js'
import { scf } from '../../src/generated/product.js'
import { zip } from '../zip.js'

/** A call before it is signed. */
export interface Call {
  readonly action: string
  readonly region: string
  readonly form: 'JSON' | 'GET' | 'v1'
  /** The body of the form JSON. */
  readonly body: string
  /** The parameters of the other forms. */
  readonly parameters: readonly (readonly [name: string, value: string])[]
}

const package_ = zip().ZipFile
/** Valid JSON that overflows the stack of a naive recursive reader. */
const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`
const actions = Object.keys(scf.actions)

/** Plausible values by the name of the parameter; there are few, so that calls refer to the same resources. */
const plausibleValues: Readonly<Record<string, readonly unknown[]>> = {
  FunctionName: ['hello', 'other'],
  NewFunctionName: ['other', 'copy'],
  Namespace: ['default', 'default', 'default', 'dev'],
  TargetNamespace: ['default', 'dev'],
  SourceNamespace: ['default', 'dev'],
  Qualifier: ['$LATEST', '$DEFAULT', '1', '2', 'live'],
  FunctionVersion: ['$LATEST', '1', '2'],
  Name: ['live', 'hello', 'Runtime', 'Status'],
  LayerName: ['layer'],
  LayerVersion: [1, 2],
  Runtime: ['Nodejs12.16'],
  CompatibleRuntimes: [['Nodejs12.16']],
  Handler: ['index.main_handler'],
  Code: [{ ZipFile: package_ }],
  ZipFile: [package_],
  Content: [{ ZipFile: package_ }],
  TriggerName: ['trigger', 'SCF_trigger'],
  Type: ['timer', 'Event', 'HTTP', 'cos', 'apigw', 'cmq', 'ckafka'],
  TriggerDesc: ['0 */5 * * * * *', '{"cron":"0 0 * * * * *"}', '{"event":"cos:ObjectCreated:*","filter":{}}'],
  ClientContext: ['{"key":"value"}', '1', '', deep],
  Event: ['{"key":"value"}', deep],
  MemorySize: [128, 256],
  Timeout: [3, 900],
  Limit: [0, 1, 20, 100],
  Offset: [0, 1],
  StartTime: ['2019-12-31 00:00:00'],
  EndTime: ['2020-01-02 00:00:00'],
  Domain: ['www.example.com', 'api.example.com', '*.example.com'],
  Protocol: ['HTTP', 'HTTP', 'HTTPS', 'HTTP&HTTPS'],
  CertConfig: [{ CertificateId: 'certificate' }],
  PathMatch: ['/*', '/', '/api/*'],
  EndpointsConfig: [
    [{ FunctionName: 'hello', Namespace: 'default', Qualifier: '$LATEST', PathMatch: '/*' }],
    [{ FunctionName: 'other', Namespace: 'dev', Qualifier: '1', PathMatch: '/api/*' }],
  ],
  PathRewrite: [[{ Path: '/api/*', Type: 'WildcardRules', Rewrite: '/$1' }]],
  InstanceConcurrencyConfig: [{ DynamicEnabled: 'FALSE', MaxConcurrency: 10 }],
  RoutingConfig: [{ AdditionalVersionWeights: [{ Version: '1', Weight: 0.5 }] }],
}

/** A call of a random action, mostly with plausible input. */
export function anyCall(random: Random): Call {
  const action = random.pick(actions) ?? ''
  // A quarter of the calls has no deliberate mistake.
  const badness = random.pick([0, 2, 10, 30])
  const input = members(random, scf.actions[action]?.input ?? {}, badness, 3)
  const form = random.percent(80) ? 'JSON' : random.pick(['GET', 'v1'] as const)
  return {
    action,
    region: random.percent(90) ? 'ap-guangzhou' : 'ap-shanghai',
    form,
    body: random.percent(badness / 3) ? anyJsonText(random, input) : JSON.stringify(input),
    parameters: flatten(input),
  }
}

function members(random: Random, shape: Shape, badness: number, levels: number): object {
  const chosen = Object.entries(shape).filter(([, { required }]) => random.percent(required ? 99 : 25))
  const pairs = chosen.map(([name, field]) => [name, member(random, name, field, badness, levels)])
  if (random.percent(badness / 10)) pairs.push([anyText(random), anyJson(random, 2)])
  return Object.fromEntries(pairs)
}

function member(random: Random, name: string, field: Field, badness: number, levels: number): unknown {
  if (random.percent(badness)) return random.percent(50) ? anyText(random) : anyJson(random, 2)
  const known = plausibleValues[name]
  if (known && random.percent(90)) return random.pick(known)
  const one = () => element(random, field, badness, levels)
  return field.list ? random.times(4, one) : one()
}

function element(random: Random, field: Field, badness: number, levels: number): unknown {
  const shape = scf.types[field.type]
  if (shape) return levels > 0 ? members(random, shape, badness, levels - 1) : {}
  if (field.enum) return random.pick(field.enum)
  const { min = 0, max = 3000 } = field
  switch (field.type) {
    case 'Integer':
      return min + random.below(Math.min(max - min, 3000) + 1)
    case 'Float':
      return random.next()
    case 'Boolean':
      return random.percent(50)
    case 'Timestamp':
      return `2020-0${1 + random.below(9)}-${10 + random.below(22)} 00:00:00`
    default:
      return random.pick(['a', 'text', 'TRUE', 'FALSE', '1', 'ASC', '', anyText(random)])
  }
}
