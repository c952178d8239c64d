import { createHash } from 'node:crypto'
import { zip } from './zip.js'

/** Calls an action, and gives what it answers. */
export type Call = (name: string, input?: object) => Promise<Record<string, unknown>>

/** A change that a caller asks for, and what there is of its resources afterwards. */
export interface Step {
  readonly name: string
  readonly input: object
  readonly after: object
}

/** One who changes resources of its own, one call after another, and knows what there is of them. */
export interface Keeping {
  /** What there is while there is nothing. */
  readonly nothing: object
  /** The next change of what there is. */
  next(state: object): Step
  /** What the emulator says there is. */
  read(call: Call): Promise<object>
  /** What of a state it says. */
  shown(state: object): object
}

export type Random = () => number

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function upTo(random: Random, most: number): number {
  return Math.floor(random() * (most + 1))
}

function one<T>(random: Random, choices: readonly T[]): T {
  const choice = choices[Math.floor(random() * choices.length)]
  if (choice === undefined) throw new Error('There is nothing to choose from.')
  return choice
}

/** A package of random content: mostly a small one, sometimes one of up to a megabyte. */
function randomPackage(random: Random) {
  const size = random() < 0.2 ? upTo(random, 1 << 20) : upTo(random, 1 << 12)
  const content = new Uint8Array(size)
  let word = upTo(random, 2 ** 31)
  for (let index = 0; index < size; index += 1) {
    word = (Math.imul(word, 1664525) + 1013904223) | 0
    content[index] = word >>> 24
  }
  return zip({ 'index.js': 'exports.main = 1', 'data.bin': content })
}

/** What there is at an address. */
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
  /** By name; `$LATEST` too. Empty while there is no function. */
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

/** A function with its versions, aliases and timers. */
export function functionKeeping(FunctionName: string, random: Random): Keeping {
  const nothing: FunctionState = { versions: {}, aliases: {}, timers: {} }
  const text = () => `text ${upTo(random, 1e9)}`

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
        after: { ...nothing, versions: { $LATEST: { description, memory: 128, code } } },
      }
    }
    const last = Object.keys(versions).length - 1
    const draw = upTo(random, 99)
    if (draw < 3 || last >= 12) return { name: 'DeleteFunction', input: { FunctionName }, after: nothing }
    if (draw < 30) {
      const { ZipFile, sha256: code } = randomPackage(random)
      return {
        name: 'UpdateFunctionCode',
        input: { FunctionName, Handler: 'index.main', ZipFile },
        after: { versions: { ...versions, $LATEST: { ...latest, code } }, aliases, timers },
      }
    }
    if (draw < 55) {
      const [description, memory] = [text(), one(random, memories)]
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
    const name = one(random, names)
    if (draw < 85) {
      const alias = { version: one(random, Object.keys(versions)), description: text() }
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
    const cron = `0 ${upTo(random, 59)} * * * * *`
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
    if (CodeSha256 !== code) throw new Error(`The package of ${FunctionName} ${Qualifier} is another one.`)
    return { description: String(Description), memory: Number(MemorySize), code }
  }

  async function read(call: Call): Promise<FunctionState> {
    const { Functions } = await call('ListFunctions', { SearchKey: FunctionName })
    if (!list(Functions).some((found) => found.FunctionName === FunctionName)) return nothing
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
          // Every function has it.
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

  return { nothing, next: (state) => next({ ...nothing, ...state }), read, shown: (state) => state }
}

interface LayerState {
  /** What the versions that are there have, by number. */
  readonly versions: Readonly<Record<string, { readonly description: string; readonly code: string }>>
  /** The number that was given last. */
  readonly last: number
}

/** A layer with its versions. */
export function layerKeeping(LayerName: string, random: Random): Keeping {
  const nothing: LayerState = { versions: {}, last: 0 }

  function next({ versions, last }: LayerState): Step {
    const numbers = Object.keys(versions)
    if (numbers.length > 3 || (numbers.length > 0 && random() < 0.4)) {
      const number = one(random, numbers)
      return {
        name: 'DeleteLayerVersion',
        input: { LayerName, LayerVersion: Number(number) },
        after: { versions: without(versions, number), last },
      }
    }
    const { ZipFile, sha256: code } = randomPackage(random)
    const description = `text ${upTo(random, 1e9)}`
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
    nothing,
    next: (state) => next({ ...nothing, ...state }),
    read,
    // No answer tells the number that was given last; the next one shows it.
    shown: (state) => ({ versions: { ...nothing, ...state }.versions }),
  }
}

/** A namespace. */
export function namespaceKeeping(Namespace: string, random: Random): Keeping {
  const nothing = {}

  function next(state: object): Step {
    const Description = `text ${upTo(random, 1e9)}`
    const after = { description: Description }
    if (!('description' in state))
      return { name: 'CreateNamespace', input: { Namespace, Description }, after }
    return random() < 0.5
      ? { name: 'UpdateNamespace', input: { Namespace, Description }, after }
      : { name: 'DeleteNamespace', input: { Namespace }, after: nothing }
  }

  async function read(call: Call): Promise<object> {
    const { Namespaces } = await call('ListNamespaces')
    const found = list(Namespaces).find(({ Name }) => Name === Namespace)
    return found ? { description: found.Description } : nothing
  }

  return { nothing, next, read, shown: (state) => state }
}

function list(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value : []
}
