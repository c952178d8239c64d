import { globals } from '@tc3/core/globals'
import { type ActionCaller, defaultAccount, nearest } from '@tc3/mock'
import { assertMatches, object } from '@tc3/mock/schemas'
import * as v from 'valibot'
import { createPackage, encodeBase64 } from '../code/zip.js'
import { scf } from '../generated/product.js'
import type { Code, ImageConfig } from '../generated/types.js'
import { checkStandInName, readStandIn, type StandIns } from '../invocation/stand-ins.js'
import type { StandIn } from '../runtime/run-function.js'
import { defaultNamespace } from '../store/lookup.js'
import { defaultCode } from './default-code.js'

/** The parameter Code of CreateFunction, which fills in defaults. */
export interface FunctionCode extends Omit<Code, 'ImageConfig'> {
  readonly ImageConfig?: Partial<ImageConfig> | undefined
}

/** The settings of a function that a test adds. */
export interface AddFunctionSettings {
  /** @defaultValue `'ap-guangzhou'` */
  readonly region?: string | undefined
  /** @defaultValue the account of the first key pair */
  readonly account?: string | undefined
  /**
   * An existing namespace.
   *
   * @defaultValue `'default'`
   */
  readonly namespace?: string | undefined
  /**
   * `HTTP` for a web function.
   *
   * @defaultValue `'Event'`
   */
  readonly type?: 'Event' | 'HTTP' | undefined
  /** @defaultValue `'Nodejs12.16'` */
  readonly runtime?: string | undefined
  /** @defaultValue `'index.main_handler'` */
  readonly handler?: string | undefined
  /** The environment variables, by name. */
  readonly environment?: Readonly<Record<string, string>> | undefined
  /**
   * The parameter Code of CreateFunction, such as `{ ZipFile: '…' }`.
   *
   * @defaultValue a package with a handler that returns its event
   */
  readonly code?: FunctionCode | undefined
  /**
   * The files of the package, by path, such as `{ 'index.js': '…' }`: in place of `code`.
   *
   * @defaultValue those of `code`
   */
  readonly files?: Readonly<Record<string, string>> | undefined
  /** The stand-in of the function, in its namespace. */
  readonly run?: StandIn | undefined
}

const defaultRegion = 'ap-guangzhou'

const settingsSchema = object({
  region: v.optional(v.string()),
  account: v.optional(v.string()),
  namespace: v.optional(v.string()),
  type: v.optional(v.picklist(['Event', 'HTTP'])),
  runtime: v.optional(v.string()),
  handler: v.optional(v.string()),
  environment: v.optional(v.record(v.string(), v.string())),
  // CreateFunction checks the members of the code, and `readStandIn` those of a result.
  code: v.optional(v.custom<FunctionCode>(isObject, 'an object such as { ZipFile: … }')),
  files: v.optional(v.record(v.string(), v.string())),
  run: v.optional(v.custom<StandIn>(isStandIn, 'a function, or a result such as { returned: … }')),
})

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}

function isStandIn(value: unknown): boolean {
  return typeof value === 'function' || isObject(value)
}

/** Adds a function as CreateFunction does. */
export type AddFunction = (name: string, settings?: AddFunctionSettings) => Promise<void>

/** What adding functions takes of the emulator. */
export interface AddFunctionServices {
  readonly callAction: ActionCaller
  readonly standIns: StandIns
  /** The accounts of the key pairs, that of the first one first. */
  readonly accounts: readonly string[]
  /** Whether the emulator responds with documented examples, and stores nothing. */
  readonly stubs: boolean
}

/** Creates the function that adds functions. */
export function createAddFunction({
  callAction,
  standIns,
  accounts,
  stubs,
}: AddFunctionServices): AddFunction {
  return async (name, settings = {}) => {
    if (stubs) throw new TypeError('An emulator with the option stubs stores no functions.')
    assertMatches(settings, settingsSchema, `The settings of the function ${name}`)
    const { namespace = defaultNamespace, environment = {}, run } = settings
    const key = `${namespace}/${name}`
    checkStandInName(key)
    const standIn = run && readStandIn(key, run)
    const { account = accounts[0] ?? defaultAccount, region = defaultRegion } = settings
    checkKnown('account', account, accounts)
    checkKnown('region', region, scf.regions)
    await callAction(
      'CreateFunction',
      {
        FunctionName: name,
        Namespace: namespace,
        Type: settings.type ?? 'Event',
        Runtime: settings.runtime ?? 'Nodejs12.16',
        Handler: settings.handler ?? 'index.main_handler',
        Code: codeOf(name, settings),
        Environment: { Variables: Object.entries(environment).map(([Key, Value]) => ({ Key, Value })) },
      },
      { account, region },
    )
    if (standIn) standIns.set(key, standIn)
  }
}

/** @throws {TypeError} If the code is set twice, or there is no file. */
function codeOf(name: string, { code, files }: AddFunctionSettings): FunctionCode {
  if (!files) return code ?? defaultCode
  if (code) throw new TypeError(`The settings of the function ${name} must have either code or files.`)
  const encoder = new (globals().TextEncoder)()
  const contents = Object.entries(files).map(([path, text]) => [path, encoder.encode(text)] as const)
  if (contents.length === 0) throw new TypeError(`The function ${name} must have at least one file.`)
  return { ZipFile: encodeBase64(createPackage(Object.fromEntries(contents))) }
}

function checkKnown(kind: string, name: string, known: readonly string[]): void {
  if (known.includes(name)) return
  const suggestion = nearest(name, known)
  throw new TypeError(
    `The emulator has no ${kind} ${name}. ${suggestion ? `Did you mean ${suggestion}?` : `It has ${known.join(', ')}.`}`,
  )
}
