import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { folderOf, run } from './folder.js'

// One form a case, and what becomes of it. All cases of a group are files of one program, which is changed once.

interface Form {
  readonly name: string
  readonly file?: string
  readonly before: string
  readonly after: string
}

const lib = `const { scf } = require('tencentcloud-sdk-nodejs-scf')\n`
const newLib = `const { ScfClient } = require('@tc3/client-scf')\n`
/** A client, and its change, for cases about something else. */
const client = `${lib}const client = new scf.v20180416.Client({ credential: {} })\n`
const newClient = `${newLib}const client = new ScfClient({ credentials: {} })\n`

/** Cases whose program begins with a client. */
function withClient(name: string, before: string, after: string): Form {
  return { name, before: client + before, after: newClient + after }
}

const imports: Form[] = [
  {
    name: 'a namespace import',
    before: `import * as tencentcloud from 'tencentcloud-sdk-nodejs'\nnew tencentcloud.scf.v20180416.Client()\n`,
    after: `import { ScfClient } from '@tc3/client-scf'\nnew ScfClient()\n`,
  },
  {
    name: 'a default import of the international package',
    before: `import sdk from "tencentcloud-sdk-nodejs-intl-en";\nnew sdk.scf.v20180416.Client();\n`,
    after: `import { ScfClient } from "@tc3/client-scf";\nnew ScfClient();\n`,
  },
  {
    name: 'import = require',
    file: 'case.ts',
    before: `import sdk = require('tencentcloud-sdk-nodejs')\nnew sdk.scf.v20180416.Client()\n`,
    after: `import { ScfClient } from '@tc3/client-scf'\nnew ScfClient()\n`,
  },
  {
    name: 'a declaration of several names',
    before: `const sdk = require('tencentcloud-sdk-nodejs'), fs = require('fs'), Client = sdk.scf.v20180416.Client\nnew Client()\n`,
    after: `const fs = require('fs')\nconst { ScfClient } = require('@tc3/client-scf')\nnew ScfClient()\n`,
  },
  {
    name: 'a call of require in place',
    before: `const scf = new (require('tencentcloud-sdk-nodejs').scf.v20180416.Client)({ credential: {} })\nscf.GetAccount()\n`,
    after: `const scf = new (require('@tc3/client-scf').ScfClient)({ credentials: {} })\nscf.getAccount()\n`,
  },
  {
    name: 'a name that is taken',
    before: `${lib}class ScfClient extends scf.v20180416.Client {}\nnew ScfClient({ credential: {} })\n`,
    after: `const { ScfClient: Tc3ScfClient } = require('@tc3/client-scf')\nclass ScfClient extends Tc3ScfClient {}\nnew ScfClient({ credentials: {} })\n`,
  },
  {
    name: 'an exported alias',
    file: 'case.mjs',
    before: `import sdk from 'tencentcloud-sdk-nodejs-scf'\nexport const Client = sdk.scf.v20180416.Client\n`,
    after: `import { ScfClient } from '@tc3/client-scf'\nexport const Client = ScfClient\n`,
  },
  {
    name: 'an exported class in CommonJS',
    before: `${lib}const { Client } = scf.v20180416\nmodule.exports = { Client, make: () => new Client() }\n`,
    after: `${newLib}module.exports = { Client: ScfClient, make: () => new ScfClient() }\n`,
  },
  {
    name: 'a type in place',
    file: 'case.ts',
    before: `export type Api = import('tencentcloud-sdk-nodejs-scf/tencentcloud/services/scf/v20180416/scf_client').Client\nexport const list = (api: Api) => api.ListFunctions({})\n`,
    after: `export type Api = import('@tc3/client-scf').ScfClient\nexport const list = (api: Api) => api.listFunctions({})\n`,
  },
  {
    name: 'a type in a comment',
    before: `/** @param {import('tencentcloud-sdk-nodejs-scf/tencentcloud/services/scf/v20180416/scf_client').Client} api */\nexports.list = function list(api) {\n  return api.ListFunctions({})\n}\n`,
    after: `/** @param {import('@tc3/client-scf').ScfClient} api */\nexports.list = function list(api) {\n  return api.listFunctions({})\n}\n`,
  },
  {
    name: 'a data type whose name is that of a global',
    file: 'case.ts',
    before: `import { Function as Fn, Trigger } from 'tencentcloud-sdk-nodejs-scf/tencentcloud/services/scf/v20180416/scf_models'\nexport type Pair = [Fn, Trigger, Function]\n`,
    after: `import type { FunctionData, Trigger } from '@tc3/client-scf'\nexport type Pair = [FunctionData, Trigger, Function]\n`,
  },
]

const options: Form[] = [
  ['no options', `{}`, `{}`],
  [
    'the default of everything',
    `{ credential: c, region: 'r', profile: { signMethod: 'TC3-HMAC-SHA256', httpProfile: { reqMethod: 'POST', protocol: 'https://' } } }`,
    `{ credentials: c, region: 'r' }`,
  ],
  [
    'a timeout of 0, which is none',
    `{ credential: c, profile: { httpProfile: { reqTimeout: 0 } } }`,
    `{ credentials: c, timeout: Infinity }`,
  ],
  [
    'a timeout of half a second',
    `{ credential: c, profile: { httpProfile: { reqTimeout: 0.5 } } }`,
    `{ credentials: c, timeout: 500 }`,
  ],
  [
    'a timeout that may be undefined',
    `{ credential: c, profile: { httpProfile: { reqTimeout: o.a ?? o.b } } }`,
    `{ credentials: c, timeout: ((o.a ?? o.b) || Infinity) * 1000 }`,
  ],
  [
    'a protocol without an endpoint',
    `{ credential: c, profile: { httpProfile: { protocol: 'http://' } } }`,
    `{ credentials: c, endpoint: 'http://scf.tencentcloudapi.com' }`,
  ],
  [
    'a protocol and an endpoint',
    `{ credential: c, profile: { httpProfile: { protocol: 'http://', endpoint: '127.0.0.1:9580' } } }`,
    `{ credentials: c, endpoint: 'http://127.0.0.1:9580' }`,
  ],
  [
    'a protocol from a variable',
    `{ credential: c, profile: { httpProfile: { protocol: o.p, endpoint: 'scf.example' } } }`,
    `{ credentials: c, endpoint: \`\${o.p}scf.example\` }`,
  ],
  [
    'an object with a method for credentials',
    `{ credential: { getCredential: async () => c } }`,
    `{ credentials: () => ({ getCredential: async () => c }).getCredential() }`,
  ],
  ['an empty profile', `{ credential: c, profile: {}, region: 'r' }`, `{ credentials: c, region: 'r' }`],
  [
    'quoted names',
    `{ 'credential': c, "profile": { "httpProfile": { "reqTimeout": 1 } } }`,
    `{ credentials: c, timeout: 1_000 }`,
  ],
].map(([name = '', before = '', after = '']) => ({
  name,
  before: `${lib}exports.make = (c, o) => new scf.v20180416.Client(${before})\n`,
  after: `${newLib}exports.make = (c, o) => new ScfClient(${after})\n`,
}))

const credentials: Form[] = [
  [
    'BasicCredential',
    `new common.BasicCredential('id', 'key', o)`,
    `{ secretId: 'id', secretKey: 'key', token: o }`,
    '',
  ],
  ['EnvironmentVariableCredential', `new common.EnvironmentVariableCredential()`, `fromEnv()`, 'env'],
  ['ProfileCredential', `new common.ProfileCredential()`, `fromProfile()`, 'profile'],
  ['CvmRoleCredential', `new common.CvmRoleCredential()`, `fromCvmRole()`, 'cvm-role'],
  ['OIDCRoleArnCredential', `new common.OIDCRoleArnCredential()`, `fromOidc()`, 'oidc'],
  ['DefaultCredentialProvider', `new common.DefaultCredentialProvider()`, `fromDefaultChain()`, 'default'],
  [
    'STSCredential',
    `new common.STSCredential({ credential: o }, { RoleArn: 'arn', RoleSessionName: 's', DurationSeconds: 900 })`,
    `fromAssumeRole({ credentials: o, roleArn: 'arn', sessionName: 's', duration: 900 })`,
    'assume-role',
  ],
].map(([name = '', before = '', after = '', module = '']) => ({
  name,
  before: `${lib}const common = require('tencentcloud-sdk-nodejs-common')\nexports.make = (o) => new scf.v20180416.Client({ credential: ${before} })\n`,
  after: `${newLib}${module && `const { ${after.split('(')[0]} } = require('@tc3/core/credentials/${module}')\n`}exports.make = (o) => new ScfClient({ credentials: ${after} })\n`,
}))

const calls: Form[] = [
  withClient('null as input', `client.GetAccount(null)\n`, `client.getAccount({})\n`),
  withClient(
    'a null member',
    `client.ListFunctions({ Namespace: null, Limit: 1 })\n`,
    `client.listFunctions({ Namespace: undefined, Limit: 1 })\n`,
  ),
  withClient(
    'an action without a method',
    `client.MoveTrigger({ a: 1 })\n`,
    `client.send({ name: 'MoveTrigger', region: true }, { a: 1 })\n`,
  ),
  withClient(
    'an action without a method or input',
    `client.ListHosts()\n`,
    `client.send({ name: 'ListHosts', region: true }, {})\n`,
  ),
  withClient('a name in brackets', `client["Invoke"]({})\n`, `client["invoke"]({})\n`),
  withClient(
    'a name from a variable',
    `exports.call = (a, i) => client[a](i)\n`,
    `exports.call = (a, i) => client.send({ name: a, region: true }, i)\n`,
  ),
  withClient(
    'request',
    `client.request('ListFunctions', { Limit: 1 })\n`,
    `client.listFunctions({ Limit: 1 })\n`,
  ),
  withClient('request without input', `client.request('GetAccount')\n`, `client.getAccount()\n`),
  withClient(
    'request with a name from a variable',
    `exports.call = (a) => client.request(a, {})\n`,
    `exports.call = (a) => client.send({ name: a, region: true }, {})\n`,
  ),
  withClient('an optional call', `client?.ListFunctions?.({})\n`, `client?.listFunctions?.({})\n`),
  withClient(
    'a bound method',
    `exports.list = client.ListFunctions.bind(client)\n`,
    `exports.list = client.listFunctions.bind(client)\n`,
  ),
  withClient(
    'a call in an array',
    `Promise.all([1, 2].map((n) => client.ListFunctions({ Offset: n })))\n`,
    `Promise.all([1, 2].map((n) => client.listFunctions({ Offset: n })))\n`,
  ),
  {
    name: 'a callback with other imports',
    before: `const fs = require('fs')\n${client}client.GetAccount({}, (err, data) => fs.writeFileSync('x', err || data))\n`,
    after: `const fs = require('fs')\n${newLib}const { callbackify } = require('node:util')\nconst client = new ScfClient({ credentials: {} })\ncallbackify(() => client.getAccount({}))((err, data) => fs.writeFileSync('x', err || data))\n`,
  },
  {
    name: 'a returned call with a callback',
    before: `${client}exports.list = (done) => { return client.GetAccount({}, done) }\n`,
    after: `${newLib}const { callbackify } = require('node:util')\nconst client = new ScfClient({ credentials: {} })\nexports.list = (done) => { return callbackify(() => client.getAccount({}))(done) }\n`,
  },
  {
    name: 'a parameter without a type that is always a client',
    before: `${client}function list(api) { return api.ListFunctions({}) }\nlist(client)\n`,
    after: `${newClient}function list(api) { return api.listFunctions({}) }\nlist(client)\n`,
  },
  {
    name: 'a property that is assigned later',
    before: `${lib}class A { constructor() { this.api = null } connect() { this.api = new scf.v20180416.Client({ credential: {} }) } list() { return this.api.ListFunctions({}) } }\nnew A()\n`,
    after: `${newLib}class A { constructor() { this.api = null } connect() { this.api = new ScfClient({ credentials: {} }) } list() { return this.api.listFunctions({}) } }\nnew A()\n`,
  },
  {
    name: 'a variable that is assigned in a function',
    before: `${lib}let api\nfunction connect() { api = new scf.v20180416.Client({ credential: {} }) }\nconnect()\napi.ListFunctions({})\n`,
    after: `${newLib}let api\nfunction connect() { api = new ScfClient({ credentials: {} }) }\nconnect()\napi.listFunctions({})\n`,
  },
  {
    name: 'a class that extends the client',
    before: `${lib}class Api extends scf.v20180416.Client { all() { return this.ListFunctions({}) } }\nnew Api({ credential: {} }).ListFunctions({})\n`,
    after: `${newLib}class Api extends ScfClient { all() { return this.listFunctions({}) } }\nnew Api({ credentials: {} }).listFunctions({})\n`,
  },
  {
    name: 'a class expression that extends the client',
    before: `${lib}const Api = class extends scf.v20180416.Client { all() { return this.ListFunctions({}) } }\nnew Api({ credential: {} }).ListFunctions({})\n`,
    after: `${newLib}const Api = class extends ScfClient { all() { return this.listFunctions({}) } }\nnew Api({ credentials: {} }).listFunctions({})\n`,
  },
  {
    name: 'a class that extends a client without types',
    file: 'case.ts',
    before: `const sdk = require('tencentcloud-sdk-nodejs')\nclass Api extends sdk.scf.v20180416.Client { constructor() { super({ credential: {} }) } all() { return this.ListFunctions({}) } }\nnew Api().ListFunctions({})\n`,
    after: `${newLib}class Api extends ScfClient { constructor() { super({ credentials: {} }) } all() { return this.listFunctions({}) } }\nnew Api().listFunctions({})\n`,
  },
  {
    name: 'a client in TypeScript without types',
    file: 'case.ts',
    before: `const sdk = require('tencentcloud-sdk-nodejs')\nconst api = new sdk.scf.v20180416.Client({ credential: {} })\napi.ListFunctions({}).then((data: unknown) => data)\n`,
    after: `${newLib}const api = new ScfClient({ credentials: {} })\napi.listFunctions({}).then((data: unknown) => data)\n`,
  },
]

const exceptionLib = `const E = require('tencentcloud-sdk-nodejs-common/tencentcloud/common/exception/tencent_cloud_sdk_exception').default\n`
const errors: Form[] = [
  [
    'a test of the class and the code',
    `err instanceof E && err.code === 'ResourceNotFound.Function'`,
    `isScfError(err, 'ResourceNotFound.Function')`,
  ],
  [
    'a test of a code that is a family too',
    `err instanceof E && err.code === 'InternalError'`,
    `isScfError(err) && err.code === 'InternalError'`,
  ],
  ['a negated test', `!(err instanceof E && err.code)`, `!(isScfError(err) && err.code)`],
  [
    'methods',
    `err instanceof E && [err.code, err.getCode(), err.getMessage(), err.getRequestId()]`,
    `isScfError(err) && [err.code, err.code, err.message, err.requestId]`,
  ],
].map(([name = '', before = '', after = '']) => ({
  name,
  before: `${exceptionLib}exports.test = (err) => ${before}\n`,
  after: `const { isScfError } = require('@tc3/client-scf')\nexports.test = (err) => ${after}\n`,
}))

const v3 = `const sdk = require('tencentcloud-sdk-nodejs')
const ClientProfile = require('tencentcloud-sdk-nodejs/tencentcloud/common/profile/client_profile')
const HttpProfile = require('tencentcloud-sdk-nodejs/tencentcloud/common/profile/http_profile.js')
`
const version3: Form[] = [
  {
    name: 'profiles with arguments',
    before: `${v3}const http = new HttpProfile(null, 'scf.example')\nhttp.reqTimeout = 9\nexports.make = (cred) => new sdk.scf.v20180416.Client(cred, 'r', new ClientProfile('HmacSHA1', http))\n`,
    after: `${newLib}const { hmacSha1 } = require('@tc3/core/v1')\nexports.make = (cred) => new ScfClient({\n  credentials: cred,\n  region: 'r',\n  signatureMethod: hmacSha1,\n  endpoint: 'scf.example',\n  timeout: 9_000,\n})\n`,
  },
  {
    name: 'a class of errors that a module is',
    before: `const E = require('tencentcloud-sdk-nodejs/tencentcloud/common/exception/tencent_cloud_sdk_exception')\nexports.is = (err) => err instanceof E && err.code === 'ResourceNotFound.Function'\n`,
    after: `const { isScfError } = require('@tc3/client-scf')\nexports.is = (err) => isScfError(err, 'ResourceNotFound.Function')\n`,
  },
  {
    name: 'requests',
    before: `${v3}const models = sdk.scf.v20180416.Models\nexports.list = async (api, text) => {\n  const req = new models.ListFunctionsRequest()\n  req.from_json_string(text)\n  return req\n}\n`,
    after: `exports.list = async (api, text) => {\n  const req = {}\n  Object.assign(req, JSON.parse(text))\n  return req\n}\n`,
  },
]

const typedConfig = `import type { ClientConfig } from 'tencentcloud-sdk-nodejs-common/tencentcloud/common/interface'
import { Client } from 'tencentcloud-sdk-nodejs-scf/tencentcloud/services/scf/v20180416/scf_client'
const config: ClientConfig = { credential: { secretId: 'id', secretKey: 'key' }, profile: { httpProfile: { reqTimeout: 1 } } }
export const api = new Client(config)
`
const newTypedConfig = `import { ScfClient } from '@tc3/client-scf'
import type { ClientOptions } from '@tc3/core'
const config: ClientOptions = { credentials: { secretId: 'id', secretKey: 'key' }, timeout: 1_000 }
export const api = new ScfClient(config)
`
const typed: Form[] = [
  { name: 'options', file: 'case.ts', before: typedConfig, after: newTypedConfig },
  {
    name: 'options that a function takes',
    file: 'case.ts',
    before: `import { ClientConfig, Credential } from 'tencentcloud-sdk-nodejs-common'\nimport * as sdk from 'tencentcloud-sdk-nodejs'\nexport const make = (config: ClientConfig) => new sdk.scf.v20180416.Client(config)\nexport const one = (c: Credential) => make({ credential: c, profile: { httpProfile: { endpoint: 'e' } } })\n`,
    after: `import { ScfClient } from '@tc3/client-scf'\nimport type { ClientOptions, Credentials } from '@tc3/core'\nexport const make = (config: ClientOptions) => new ScfClient(config)\nexport const one = (c: Credentials) => make({ credentials: c, endpoint: 'e' })\n`,
  },
]

const todo = '// TODO(tc3-codemod): '
const left: Form[] = [
  {
    name: 'a load that is assigned later',
    before: `let sdk\nif (process.env.CLOUD) sdk = require('tencentcloud-sdk-nodejs')\n`,
    after: `let sdk\n${todo}Load @tc3/client-scf here instead, and use ScfClient.\nif (process.env.CLOUD) sdk = require('tencentcloud-sdk-nodejs')\n`,
  },
  {
    name: 'a load with a callback',
    before: `import('tencentcloud-sdk-nodejs-scf').then(({ scf }) => scf)\n`,
    after: `${todo}Load @tc3/client-scf here instead, and use ScfClient.\nimport('tencentcloud-sdk-nodejs-scf').then(({ scf }) => scf)\n`,
  },
  {
    name: 'an export of the SDK',
    before: `export { scf } from 'tencentcloud-sdk-nodejs-scf'\n`,
    after: `${todo}Export what the program needs of @tc3/client-scf instead.\nexport { scf } from 'tencentcloud-sdk-nodejs-scf'\n`,
  },
  {
    name: 'a type that the client does not have',
    file: 'case.ts',
    before: `import type { HostInfo } from 'tencentcloud-sdk-nodejs-scf/tencentcloud/services/scf/v20180416/scf_models'\nexport type D = HostInfo\n`,
    after: `import type { HostInfo } from 'tencentcloud-sdk-nodejs-scf/tencentcloud/services/scf/v20180416/scf_models'\n${todo}@tc3/client-scf has no type HostInfo. Declare the members that you use.\nexport type D = HostInfo\n`,
  },
  {
    name: 'the class of errors for all of them',
    before: `${exceptionLib}exports.is = (err) => err instanceof E\n`,
    after: `const { isScfError } = require('@tc3/client-scf')\n${todo}Use isTransportError, isTimeoutError and isResponseError of @tc3/core too if lost connections matter here: isScfError is about errors that the service returned.\nexports.is = (err) => isScfError(err)\n`,
  },
  {
    name: 'a call with a callback whose result is used',
    before: `${client}exports.pending = client.GetAccount({}, console.log)\n`,
    after: `${newClient}${todo}Use the promise that the call returns: it takes no callback.\nexports.pending = client.getAccount({}, console.log)\n`,
  },
  {
    name: 'names of modules',
    before: `exports.load = (proxyquire) => {\n  jest.requireActual('tencentcloud-sdk-nodejs')\n  return proxyquire('./x', {\n    'tencentcloud-sdk-nodejs-scf': {},\n  })\n}\n`,
    after: `exports.load = (proxyquire) => {\n  ${todo}Check this name of a module: the program loads @tc3/client-scf instead.\n  jest.requireActual('tencentcloud-sdk-nodejs')\n  return proxyquire('./x', {\n    ${todo}Check this name of a module: the program loads @tc3/client-scf instead.\n    'tencentcloud-sdk-nodejs-scf': {},\n  })\n}\n`,
  },
  {
    name: 'a comparison of a message',
    before: `${client}client.GetAccount().catch((err) => err.message === 'No.')\n`,
    after: `${newClient}${todo}Compare the code: the message of an error contains more than the text of the service.\nclient.getAccount().catch((err) => err.message === 'No.')\n`,
  },
  {
    name: 'other options of a call',
    before: `${client}client.request('GetAccount', {}, { signal: s, skipSign: true })\n`,
    after: `${newClient}${todo}Remove skipSign: a call has the options headers, signal, region and timeout.\nclient.getAccount({}, { signal: s, skipSign: true })\n`,
  },
]

// Another product is used in the same program.
const mixed: Form[] = [
  {
    name: 'some names of a list of imports',
    file: 'case.ts',
    before: `import {\n  cam, // access\n  cvm,\n  // functions\n  scf,\n} from 'tencentcloud-sdk-nodejs'\nexport const all = [cam, cvm, new scf.v20180416.Client()]\n`,
    after: `import {\n  cam, // access\n  cvm,\n} from 'tencentcloud-sdk-nodejs'\nimport { ScfClient } from '@tc3/client-scf'\nexport const all = [cam, cvm, new ScfClient()]\n`,
  },
  {
    name: 'the default of an import',
    file: 'case.ts',
    before: `import sdk, { cvm } from 'tencentcloud-sdk-nodejs'\nexport const all = [cvm, new sdk.scf.v20180416.Client()]\n`,
    after: `import { cvm } from 'tencentcloud-sdk-nodejs'\nimport { ScfClient } from '@tc3/client-scf'\nexport const all = [cvm, new ScfClient()]\n`,
  },
  {
    name: 'the names of an import with a default',
    file: 'case.ts',
    before: `import sdk, { scf } from 'tencentcloud-sdk-nodejs'\nexport const all = [sdk.cvm, new scf.v20180416.Client()]\n`,
    after: `import sdk from 'tencentcloud-sdk-nodejs'\nimport { ScfClient } from '@tc3/client-scf'\nexport const all = [sdk.cvm, new ScfClient()]\n`,
  },
  {
    name: 'the first and the last names of a pattern',
    before: `const { a, cvm, scf: { v20180416: { Client, Models } } } = require('tencentcloud-sdk-nodejs')\nexports.all = [a, cvm, new Client(), new Models.Code()]\n`,
    after: `const { a, cvm } = require('tencentcloud-sdk-nodejs')\nconst { ScfClient } = require('@tc3/client-scf')\nexports.all = [a, cvm, new ScfClient(), {}]\n`,
  },
  { name: 'options with a type', file: 'case.ts', before: typedConfig, after: newTypedConfig },
  {
    name: 'another product',
    before: `const { cvm } = require('tencentcloud-sdk-nodejs')\nnew cvm.v20170312.Client({ credential: {} })\n`,
    after: `const { cvm } = require('tencentcloud-sdk-nodejs')\nnew cvm.v20170312.Client({ credential: {} })\n`,
  },
  {
    name: 'a client',
    before: `const { cvm, scf } = require('tencentcloud-sdk-nodejs')\nnew scf.v20180416.Client({ credential: {} })\nexports.cvm = cvm\n`,
    after: `const { cvm } = require('tencentcloud-sdk-nodejs')\nconst { ScfClient } = require('@tc3/client-scf')\nnew ScfClient({ credentials: {} })\nexports.cvm = cvm\n`,
  },
  {
    name: 'options that a function returns for several products',
    before: `const { cvm, scf } = require('tencentcloud-sdk-nodejs')\nfunction options(name) {\n  return { credential: {}, profile: { httpProfile: { endpoint: name } } }\n}\nexports.scf = () => {\n  return new scf.v20180416.Client(options('scf'))\n}\nexports.cvm = () => new cvm.v20170312.Client(options('cvm'))\n`,
    after: `const { cvm } = require('tencentcloud-sdk-nodejs')\nconst { ScfClient } = require('@tc3/client-scf')\nfunction options(name) {\n  return { credential: {}, profile: { httpProfile: { endpoint: name } } }\n}\nexports.scf = () => {\n  const config = options('scf')\n  return new ScfClient({\n    credentials: config.credential,\n    endpoint: config.profile.httpProfile.endpoint,\n  })\n}\nexports.cvm = () => new cvm.v20170312.Client(options('cvm'))\n`,
  },
  {
    name: 'credentials of a class',
    before: `${lib}const common = require('tencentcloud-sdk-nodejs-common')\nconst c = new common.CvmRoleCredential()\nnew scf.v20180416.Client({ credential: c })\n`,
    after: `${newLib}const common = require('tencentcloud-sdk-nodejs-common')\nconst c = new common.CvmRoleCredential()\nnew ScfClient({ credentials: () => c.getCredential() })\n`,
  },
  {
    name: 'a test of the class of an error',
    before: `${exceptionLib}exports.test = (err) => err instanceof E ? err.getCode() : err\n`,
    after: `${exceptionLib}const { isScfError } = require('@tc3/client-scf')\nexports.test = (err) => (err instanceof E || isScfError(err)) ? err.code : err\n`,
  },
  {
    name: 'a generic client of another product',
    before: `const { CommonClient } = require('tencentcloud-sdk-nodejs-common')\nnew CommonClient('cvm.tencentcloudapi.com', '2017-03-12', { credential: {} }).request('DescribeZones', {})\n`,
    after: `const { CommonClient } = require('tencentcloud-sdk-nodejs-common')\nnew CommonClient('cvm.tencentcloudapi.com', '2017-03-12', { credential: {} }).request('DescribeZones', {})\n`,
  },
  {
    name: 'a generic client of SCF',
    before: `const { CommonClient } = require('tencentcloud-sdk-nodejs-common')\nnew CommonClient('scf.ap-guangzhou.tencentcloudapi.com', '2018-04-16', { credential: {} }).request('GetAccount', {})\n`,
    after: `${newLib}new ScfClient({ endpoint: 'scf.ap-guangzhou.tencentcloudapi.com', credentials: {} }).getAccount({})\n`,
  },
]

function fileOf(form: Form, index: number): string {
  return `case-${index}/${form.file ?? 'case.js'}`
}

describe.each(Object.entries({ imports, options, credentials, calls, errors, typed, version3, left, mixed }))(
  '%s:',
  (_, forms) => {
    let folder: string
    let report: string

    beforeAll(async () => {
      folder = folderOf(Object.fromEntries(forms.map((form, index) => [fileOf(form, index), form.before])))
      report = (await run(folder)).stdout
    })

    it.each(forms.map((form, index) => ({ ...form, index })))('$name', ({ index, ...form }) => {
      const path = fileOf(form, index)
      expect(readFileSync(join(folder, path), 'utf8')).toBe(form.after)
      const isMarked = new RegExp(`^ +${path}:`, 'm').test(report.split('Left as it is:')[0] ?? '')
      expect(isMarked).toBe(form.after.includes(todo))
    })
  },
)
