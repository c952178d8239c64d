import { clientPath } from './modules.js'

/** The folder of the declarations in the file system of the analysis. */
export const declarationFolder = '/.tc3-codemod'

/** The file that declares the classes, which all other files of the folder export. */
const sdkFile = `${declarationFolder}/sdk.d.ts`

/**
 * The types of the official SDK as far as the analysis needs them. The analysis does not use the installed SDK: it may not
 * be installed, and types of version 3 do not exist. Any action has the same types.
 */
const sdk = `
export interface Credential { secretId?: string; secretKey?: string; token?: string }
export interface DynamicCredential { getCredential(): Promise<Credential> }
export interface HttpProfile {
  reqMethod?: 'POST' | 'GET'; endpoint?: string; protocol?: string; reqTimeout?: number
  headers?: Record<string, string>; agent?: any; proxy?: string
}
export interface ClientProfile {
  signMethod?: 'TC3-HMAC-SHA256' | 'HmacSHA256' | 'HmacSHA1'; httpProfile?: HttpProfile; language?: 'zh-CN' | 'en-US'
}
export interface ClientConfig {
  credential: Credential | DynamicCredential; region?: string; profile?: ClientProfile
}
export class TencentCloudSDKHttpException extends Error {
  constructor(error: string, requestId?: string, traceId?: string)
  requestId: string; traceId: string; httpCode?: number; code?: string
  getMessage(): string; getRequestId(): string; getTraceId(): string; getCode(): string
}
export interface ScfResponse { [member: string]: any; to_json_string(): string }
type Callback = (error: TencentCloudSDKHttpException, response: ScfResponse) => void
type Send = (request?: any, callback?: Callback) => Promise<ScfResponse>
export class Client {
  constructor(config: ClientConfig)
  constructor(credential: Credential, region: string, profile?: ClientProfile)
  request(action: string, request?: any, options?: any, callback?: Callback): Promise<ScfResponse>
  requestOctetStream(action: string, request?: any, options?: any, callback?: Callback): Promise<ScfResponse>
  sdkVersion: string; path: string; credential: Credential | DynamicCredential; region: string; apiVersion: string
  endpoint: string; profile: ClientProfile; getCredential(): Promise<Credential>
  [action: string]: Send
}
export class CommonClient<Endpoint extends string = string, Version extends string = string> {
  constructor(endpoint: Endpoint, version: Version, config: ClientConfig)
  private readonly service: [Endpoint, Version]
  request(action: string, request?: any, options?: any, callback?: Callback): Promise<ScfResponse>
  requestOctetStream(action: string, request?: any, options?: any, callback?: Callback): Promise<ScfResponse>
  region: string; endpoint: string; profile: ClientProfile; credential: Credential | DynamicCredential
}
export class BasicCredential implements Credential { constructor(secretId: string, secretKey: string, token?: string) }
export class EnvironmentVariableCredential implements DynamicCredential { getCredential(): Promise<Credential> }
export class ProfileCredential implements DynamicCredential { getCredential(): Promise<Credential> }
export class CvmRoleCredential implements DynamicCredential { getCredential(): Promise<Credential> }
export class DefaultCredentialProvider implements DynamicCredential { getCredential(): Promise<Credential> }
export class STSCredential implements DynamicCredential {
  constructor(config: ClientConfig, parameters: any)
  getCredential(): Promise<Credential>
}
export class OIDCRoleArnCredential implements DynamicCredential {
  constructor(config?: ClientConfig, parameters?: any)
  getCredential(): Promise<Credential>
}
interface Models { [name: string]: new () => any }
export const v20180416: { Client: typeof Client; Models: Models }
export const scf: { v20180416: typeof v20180416 }
`

/** What version 3 had besides: classes of profiles, and the class `Credential`. */
const common = `
import * as sdk from './sdk.js'
export { ClientConfig, DynamicCredential, CommonClient, BasicCredential, EnvironmentVariableCredential,
  ProfileCredential, CvmRoleCredential, DefaultCredentialProvider, STSCredential, OIDCRoleArnCredential,
  TencentCloudSDKHttpException } from './sdk.js'
export class Credential implements sdk.Credential {
  constructor(secretId: string, secretKey: string, token?: string)
  secretId?: string; secretKey?: string; token?: string
}
export class HttpProfile { constructor() }
export interface HttpProfile extends sdk.HttpProfile {}
export class ClientProfile { constructor() }
export interface ClientProfile extends sdk.ClientProfile {}
`

function withDefault(text: string, ...names: readonly string[]): string {
  return `${text}\ndeclare const api: { ${names.map((name) => `${name}: typeof ${name}`).join('; ')} }\nexport default api\n`
}

/** The declarations by the base of the module that they stand for. */
const byBase: Readonly<Record<string, string>> = {
  '': withDefault(
    `import { scf } from './sdk.js'\nimport * as common from './common.js'\nexport { scf, common }`,
    'scf',
    'common',
  ),
  scf: withDefault(`import { v20180416 } from './sdk.js'\nexport { v20180416 }`, 'v20180416'),
  [clientPath.replace(/\.Client$/, '')]: withDefault(
    `import { Client } from './sdk.js'\nexport { Client }`,
    'Client',
  ),
  'scf.v20180416.Models': 'export {}\n',
  common: `export * from './common.js'\n`,
}

/** The file with the declarations of the module that has a base. */
export function declarationFile(base: string): string {
  return `${declarationFolder}/module-${base || 'root'}.d.ts`
}

/** The classes that modules of their own export. */
const classes = ['TencentCloudSDKHttpException', 'CvmRoleCredential', 'ClientProfile', 'HttpProfile']

/** The texts of the declarations by path. */
export const declarations: ReadonlyMap<string, string> = new Map([
  [sdkFile, sdk],
  [`${declarationFolder}/common.d.ts`, common],
  [
    `${declarationFolder}/globals.d.ts`,
    'declare const process: { env: Record<string, string | undefined> }\n',
  ],
  ...classes.map((name): [string, string] => [
    declarationFile(`common.${name}`),
    `export { ${name} as default } from './common.js'\n`,
  ]),
  ...Object.entries(byBase).map(([base, text]): [string, string] => [declarationFile(base), text]),
])
