import { commonErrors } from '@tc3/core/platform'
import { fakeCredentials } from '@tc3/mock'
import type { Scf } from '@tc3/mock-scf'
import { listen, type MockServer } from '@tc3/mock-scf/node'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { checkedEmulator } from '../../packages/mock-scf/test/checked-emulator.js'
import { createAccount, deniedKeyPair, inputFor } from '../../packages/mock-scf/test/recipes/account.js'
import { emulatedActions, entries, isRecipe } from '../../packages/mock-scf/test/recipes/index.js'
import type { Account, Recipe } from '../../packages/mock-scf/test/recipes/recipe.js'
import { type Connection, connect, type Official, sdks } from './programs/official-sdk.js'

// The official SDKs, as published, call each action and get each documented error code, with each signature.

/** How a program gets an error code. */
interface Way {
  readonly code: string
  readonly action: string
  /** If there is none, the code is injected as a fault. */
  readonly recipe?: Pick<Recipe, 'setUp' | 'input' | 'isDenied'>
  /** Changes to how the SDK connects. */
  readonly connection?: Partial<Connection>
}

const temporaryKeyPair = { secretId: 'AKIDTEMPORARY', secretKey: 'temporary', token: 'token' }

/** The common error codes that a program gets without a fault, other than by the recipes of actions. */
const commonWays: readonly Way[] = [
  { code: 'AuthFailure.SecretIdNotFound', action: 'GetAccount', connection: { secretId: 'AKIDUNKNOWN' } },
  { code: 'AuthFailure.SignatureFailure', action: 'GetAccount', connection: { secretKey: 'wrong' } },
  {
    code: 'AuthFailure.TokenFailure',
    action: 'GetAccount',
    connection: { ...temporaryKeyPair, token: 'wrong' },
  },
  { code: 'InvalidAction', action: 'NoSuchAction' },
  { code: 'UnsupportedRegion', action: 'GetAccount', connection: { region: 'mars-north' } },
  { code: 'UnknownParameter', action: 'GetAccount', recipe: { input: { Unknown: '1' } } },
]

const documentedCodes = new Set([
  ...Object.keys(commonErrors),
  ...Object.values(emulatedActions).flatMap(({ errors }) => errors),
])

/** Finds a way to each documented error code with an input that can be sent. */
function waysWith(canSend: (input: object) => boolean): readonly Way[] {
  return [...documentedCodes].map((code) => {
    const common = commonWays.find((way) => way.code === code)
    if (common) return { recipe: {}, ...common }
    const ofCode = entries.filter((entry) => entry.code === code)
    const [reached] = ofCode.flatMap(({ action, recipe }) =>
      isRecipe(recipe) && canSend(inputFor(action, { event: '' }, recipe.input))
        ? [{ code, action, recipe }]
        : [],
    )
    return reached ?? { code, action: ofCode[0]?.action ?? 'GetAccount' }
  })
}

/** Whether an input can be sent as parameters such as `Filters.0.Name`, which have no empty lists and objects. */
function isFlat(input: unknown): boolean {
  if (typeof input !== 'object' || input === null) return true
  const members = Object.values(input)
  return members.length > 0 && members.every(isFlat)
}

/** Whether an input fits into a query or a form. */
function isShort(input: object): boolean {
  return JSON.stringify(input).length < 10_000
}

/** The families of error codes that do not depend on the inside of the cloud. */
const families = [
  'AuthFailure',
  'FailedOperation',
  'InvalidAction',
  'InvalidParameter',
  'InvalidParameterValue',
  'LimitExceeded',
  'MissingParameter',
  'ResourceInUse',
  'ResourceNotFound',
  'UnauthorizedOperation',
  'UnknownParameter',
  'UnsupportedOperation',
  'UnsupportedRegion',
]

const jsonWays = waysWith(() => true)
const formWays = waysWith((input) => isFlat(input) && isShort(input))

const configurations = sdks.flatMap((sdk) =>
  ['TC3-HMAC-SHA256', 'HmacSHA256', 'HmacSHA1'].flatMap((signMethod) =>
    ['POST', 'GET'].map((reqMethod) => {
      const isJson = signMethod === 'TC3-HMAC-SHA256' && reqMethod === 'POST'
      return { sdk, signMethod, reqMethod, ways: isJson ? jsonWays : formWays }
    }),
  ),
)

/** The account that most calls are for. SDKs sign with the time of the machine, and recipes have another time. */
let lenient: Account
/** Its resources before each call. */
let resources: ReturnType<Scf['snapshot']>
/** The outcome of each action for our own client. */
const ownResults: Record<string, string> = {}
/** The account that the server serves. */
let account: Account
let server: MockServer

beforeAll(async () => {
  lenient = await createAccount({
    signatureAge: false,
    credentials: [fakeCredentials, deniedKeyPair, temporaryKeyPair],
  })
  resources = lenient.scf.snapshot()
  account = lenient
  for (const action of Object.keys(emulatedActions)) {
    restoreResources()
    ownResults[action] = await outcomeOf(lenient.call(action, inputFor(action, lenient)))
  }
  server = await listen({ handle: (request) => checkedEmulator(account.scf).handle(request) })
})
beforeEach(() => {
  account = lenient
})
afterAll(() => server.close())

/** The code of the error that a call fails with, or `success`. */
function outcomeOf(call: Promise<object>): Promise<string> {
  return call.then(
    (response) => ('RequestId' in response ? 'success' : 'no RequestId'),
    (error: Error & { code?: string }) => error.code ?? error.message,
  )
}

function restoreResources(): void {
  account.scf.reset()
  account.scf.seed(resources)
}

function connectTo({ scf }: Account, sdk: (typeof sdks)[number], change: Partial<Connection> = {}): Official {
  const { secretId, secretKey } = scf.credentials
  const endpoint = `127.0.0.1:${server.port}`
  return connect(sdk, { secretId, secretKey, region: 'ap-guangzhou', endpoint, ...change })
}

it.each([{ ways: jsonWays }, { ways: formWays }])(
  'reaches an error code of each family without a fault',
  ({ ways }) => {
    const reached = ways.filter(({ recipe }) => recipe).map(({ code }) => code.replace(/\..*/, ''))
    expect([...new Set(reached)]).toEqual(expect.arrayContaining(families))
  },
)

it('every action succeeds, unless it needs a product that the emulator does not include', () => {
  expect(Object.keys(ownResults)).toEqual(Object.keys(emulatedActions))
  const unexpected = Object.entries(ownResults).filter(
    ([, outcome]) => outcome !== 'success' && outcome !== 'UnsupportedOperation',
  )
  expect(unexpected).toEqual([])
})

describe.each(configurations)('$sdk with $signMethod over $reqMethod', (configuration) => {
  const { sdk, signMethod, reqMethod, ways } = configuration
  const form = { signMethod, reqMethod }

  it('calls every action', async () => {
    const { knows, call, request } = connectTo(account, sdk, form)
    const results: Record<string, string> = {}
    for (const action of Object.keys(emulatedActions)) {
      restoreResources()
      // By its name if the SDK has no method for it.
      const send = knows(action) ? call : request
      results[action] = await outcomeOf(send(action, inputFor(action, account)))
    }
    expect(results).toEqual(ownResults)
  })

  it('throws every documented error code', async () => {
    const results: Record<string, string> = {}
    for (const { code, action, recipe, connection } of ways) {
      restoreResources()
      if (recipe === undefined) account.scf.faults.add({ kind: 'error', action, code, count: 1 })
      await recipe?.setUp?.(account)
      const keyPair = recipe?.isDenied ? deniedKeyPair : connection
      const { request } = connectTo(account, sdk, { ...form, ...keyPair })
      results[code] = await outcomeOf(request(action, inputFor(action, account, recipe?.input)))
    }
    expect(results).toEqual(Object.fromEntries([...documentedCodes].map((code) => [code, code])))
  })
})

describe.each(sdks)('%s', (sdk) => {
  it('gets RequestLimitExceeded at the documented rate', async () => {
    account = await createAccount({ signatureAge: false, rateLimits: true })
    const { request } = connectTo(account, sdk)
    const { rateLimit = 0 } = emulatedActions.GetAccount ?? {}
    for (let count = 0; count < rateLimit; count += 1) await request('GetAccount', {})
    await expect(request('GetAccount', {})).rejects.toMatchObject({ code: 'RequestLimitExceeded' })
  })

  it('gets AuthFailure.SignatureExpire at another time', async () => {
    account = await createAccount()
    const { request } = connectTo(account, sdk)
    await expect(request('GetAccount', {})).rejects.toMatchObject({ code: 'AuthFailure.SignatureExpire' })
  })
})
