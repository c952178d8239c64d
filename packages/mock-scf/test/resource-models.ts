import { createHash } from 'node:crypto'
import { zip } from './zip.js'

/** Calls an action and returns its response. */
export type Call = (name: string, input?: object) => Promise<Record<string, unknown>>

/** A random change: a call, and the state of the resource after it. */
export interface Step {
  readonly name: string
  readonly input: object
  readonly after: object
}

/** A model of one resource: it chooses random changes, and knows the state that each of them leads to. */
export interface ResourceModel {
  /** The state before the resource exists. */
  readonly empty: object
  /** Chooses the next change. */
  next(state: object): Step
  /** Reads the state from the emulator. */
  read(call: Call): Promise<object>
  /** The part of a state that `read` returns. */
  visible(state: object): object
}

export type Random = () => number

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function randomInteger(random: Random, max: number): number {
  return Math.floor(random() * (max + 1))
}

function pick<T>(random: Random, choices: readonly T[]): T {
  const choice = choices[Math.floor(random() * choices.length)]
  if (choice === undefined) throw new Error('There is nothing to choose from.')
  return choice
}

/** A package of random content: mostly a small one, sometimes one of up to a megabyte. */
function randomPackage(random: Random) {
  const size = random() < 0.2 ? randomInteger(random, 1 << 20) : randomInteger(random, 1 << 12)
  const content = new Uint8Array(size)
  let word = randomInteger(random, 2 ** 31)
  for (let index = 0; index < size; index += 1) {
    word = (Math.imul(word, 1664525) + 1013904223) | 0
    content[index] = word >>> 24
  }
  return zip({ 'index.js': 'exports.main = 1', 'data.bin': content })
}

/** Downloads the content of a URL. */
async function download(url: unknown): Promise<Uint8Array> {
  const response = await fetch(String(url))
  if (!response.ok) throw new Error(`${url}: ${await response.text()}`)
  return new Uint8Array(await response.arrayBuffer())
}

interface Version {
  readonly description: string
  readonly memory: number
  readonly code: string
}

interface FunctionState {
  /** By name, including `$LATEST`. Empty while the function does not exist. */
  readonly versions: Readonly<Record<string, Version>>
  readonly aliases: Readonly<Record<string, { readonly version: string; readonly description: string }>>
  readonly timers: Readonly<Record<string, string>>
}

const memories = [128, 256, 512]
const names = ['a-1', 'b-2', 'c-3']

function without<T>(record: Readonly<Record<string, T>>, name: string): Record<string, T> {
  const { [name]: _, ...others } = record
  return others
}

/** Models a function with its versions, aliases and timers. */
export function functionModel(FunctionName: string, random: Random): ResourceModel {
  const empty: FunctionState = { versions: {}, aliases: {}, timers: {} }
  const text = () => `text ${randomInteger(random, 1e9)}`

  function next({ versions, aliases, timers }: FunctionState): Step & { after: FunctionState } {
    const latest = versions.$LATEST
    if (!latest) {
      const { ZipFile, sha256: code } = randomPackage(random)
      const description = text()
      return {
        name: 'CreateFunction',
        input: {
          FunctionName,
          Runtime: 'Nodejs12.16',
          Handler: 'index.main',
          Description: description,
          Code: { ZipFile },
        },
        after: { ...empty, versions: { $LATEST: { description, memory: 128, code } } },
      }
    }
    const last = Object.keys(versions).length - 1
    const draw = randomInteger(random, 99)
    if (draw < 3 || last >= 12) return { name: 'DeleteFunction', input: { FunctionName }, after: empty }
    if (draw < 30) {
      const { ZipFile, sha256: code } = randomPackage(random)
      return {
        name: 'UpdateFunctionCode',
        input: { FunctionName, Handler: 'index.main', ZipFile },
        after: { versions: { ...versions, $LATEST: { ...latest, code } }, aliases, timers },
      }
    }
    if (draw < 55) {
      const [description, memory] = [text(), pick(random, memories)]
      return {
        name: 'UpdateFunctionConfiguration',
        input: { FunctionName, Description: description, MemorySize: memory },
        after: { versions: { ...versions, $LATEST: { ...latest, description, memory } }, aliases, timers },
      }
    }
    if (draw < 65) {
      const description = text()
      return {
        name: 'PublishVersion',
        input: { FunctionName, Description: description },
        after: { versions: { ...versions, [last + 1]: { ...latest, description } }, aliases, timers },
      }
    }
    const name = pick(random, names)
    if (draw < 85) {
      const alias = { version: pick(random, Object.keys(versions)), description: text() }
      const input = {
        FunctionName,
        Name: name,
        FunctionVersion: alias.version,
        Description: alias.description,
      }
      if (!aliases[name]) {
        return {
          name: 'CreateAlias',
          input,
          after: { versions, aliases: { ...aliases, [name]: alias }, timers },
        }
      }
      return random() < 0.5
        ? { name: 'UpdateAlias', input, after: { versions, aliases: { ...aliases, [name]: alias }, timers } }
        : {
            name: 'DeleteAlias',
            input: { FunctionName, Name: name },
            after: { versions, aliases: without(aliases, name), timers },
          }
    }
    if (timers[name]) {
      return {
        name: 'DeleteTrigger',
        input: { FunctionName, TriggerName: name, Type: 'timer' },
        after: { versions, aliases, timers: without(timers, name) },
      }
    }
    const cron = `0 ${randomInteger(random, 59)} * * * * *`
    return {
      name: 'CreateTrigger',
      input: { FunctionName, TriggerName: name, Type: 'timer', TriggerDesc: cron },
      after: { versions, aliases, timers: { ...timers, [name]: cron } },
    }
  }

  async function readVersion(call: Call, Qualifier: string): Promise<Version> {
    const { Description, MemorySize } = await call('GetFunction', { FunctionName, Qualifier })
    const { Url, CodeSha256 } = await call('GetFunctionAddress', { FunctionName, Qualifier })
    const code = sha256(await download(Url))
    if (CodeSha256 !== code)
      throw new Error(`The package of ${FunctionName} ${Qualifier} does not match its CodeSha256.`)
    return { description: String(Description), memory: Number(MemorySize), code }
  }

  async function read(call: Call): Promise<FunctionState> {
    const { Functions } = await call('ListFunctions', { SearchKey: FunctionName })
    if (!list(Functions).some((found) => found.FunctionName === FunctionName)) return empty
    const { FunctionVersion } = await call('ListVersionByFunction', { FunctionName })
    const { Aliases } = await call('ListAliases', { FunctionName })
    const { Triggers } = await call('ListTriggers', { FunctionName })
    const versions: Record<string, Version> = {}
    for (const version of [FunctionVersion].flat()) {
      versions[String(version)] = await readVersion(call, String(version))
    }
    return {
      versions,
      aliases: Object.fromEntries(
        list(Aliases)
          // Every function has this alias.
          .filter(({ Name }) => Name !== '$DEFAULT')
          .map(({ Name, FunctionVersion: version, Description: description }) => [
            Name,
            { version, description },
          ]),
      ),
      timers: Object.fromEntries(
        list(Triggers).map(({ TriggerName, TriggerDesc }) => [
          TriggerName,
          JSON.parse(String(TriggerDesc)).cron,
        ]),
      ),
    }
  }

  return { empty, next: (state) => next({ ...empty, ...state }), read, visible: (state) => state }
}

interface LayerState {
  /** The existing versions by number. */
  readonly versions: Readonly<Record<string, { readonly description: string; readonly code: string }>>
  /** The number of the version that was published last. */
  readonly last: number
}

/** Models a layer with its versions. */
export function layerModel(LayerName: string, random: Random): ResourceModel {
  const empty: LayerState = { versions: {}, last: 0 }

  function next({ versions, last }: LayerState): Step {
    const numbers = Object.keys(versions)
    if (numbers.length > 3 || (numbers.length > 0 && random() < 0.4)) {
      const number = pick(random, numbers)
      return {
        name: 'DeleteLayerVersion',
        input: { LayerName, LayerVersion: Number(number) },
        after: { versions: without(versions, number), last },
      }
    }
    const { ZipFile, sha256: code } = randomPackage(random)
    const description = `text ${randomInteger(random, 1e9)}`
    return {
      name: 'PublishLayerVersion',
      input: {
        LayerName,
        CompatibleRuntimes: ['Nodejs12.16'],
        Description: description,
        Content: { ZipFile },
      },
      after: { versions: { ...versions, [last + 1]: { description, code } }, last: last + 1 },
    }
  }

  async function read(call: Call): Promise<object> {
    const { LayerVersions } = await call('ListLayerVersions', { LayerName }).catch((error) => {
      if (String(error.code).startsWith('ResourceNotFound')) return { LayerVersions: [] }
      throw error
    })
    const versions: Record<string, object> = {}
    for (const { LayerVersion } of list(LayerVersions)) {
      const found = await call('GetLayerVersion', { LayerName, LayerVersion })
      const code = sha256(await download(found.Location))
      versions[String(LayerVersion)] = { description: found.Description, code }
    }
    return { versions }
  }

  return {
    empty,
    next: (state) => next({ ...empty, ...state }),
    read,
    // No response contains the last number; the next version shows it.
    visible: (state) => ({ versions: { ...empty, ...state }.versions }),
  }
}

/** Models a namespace. */
export function namespaceModel(Namespace: string, random: Random): ResourceModel {
  const empty = {}

  function next(state: object): Step {
    const Description = `text ${randomInteger(random, 1e9)}`
    const after = { description: Description }
    if (!('description' in state))
      return { name: 'CreateNamespace', input: { Namespace, Description }, after }
    return random() < 0.5
      ? { name: 'UpdateNamespace', input: { Namespace, Description }, after }
      : { name: 'DeleteNamespace', input: { Namespace }, after: empty }
  }

  async function read(call: Call): Promise<object> {
    const { Namespaces } = await call('ListNamespaces')
    const found = list(Namespaces).find(({ Name }) => Name === Namespace)
    return found ? { description: found.Description } : empty
  }

  return { empty, next, read, visible: (state) => state }
}

function list(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value : []
}
