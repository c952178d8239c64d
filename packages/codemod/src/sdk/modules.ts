/** A module of the official SDK. */
export interface SdkModule {
  /** The npm package. */
  readonly packageName: string
  /**
   * The path within the SDK's API of the names that the module exports: empty for the modules that export `scf`,
   * `scf.v20180416` for the module that exports `Client`. Undefined if the module belongs to another product.
   */
  readonly base: string | undefined
  /** The path of the default export, if the module has one of its own. */
  readonly defaultExport?: string
}

/** The path of the client class within the SDK's API. */
export const clientPath = 'scf.v20180416.Client'
/** The path of the request and response types. */
export const modelsPath = 'scf.v20180416.Models'
/** The path of the error class. */
export const exceptionPath = 'common.TencentCloudSDKHttpException'

const packagePattern = /^(tencentcloud-sdk-(?:slim-)?nodejs(?:-intl-en)?(?:-([a-z0-9]+))?)(?:\/(.*))?$/

/** Modules by their path inside `tencentcloud/`, `es/` or `src/`, without `index` and extension. */
const paths: Readonly<Record<string, Pick<SdkModule, 'base' | 'defaultExport'>>> = {
  services: { base: '' },
  'services/scf': { base: '' },
  'services/scf/v20180416': { base: 'scf' },
  'services/scf/v20180416/scf_client': { base: 'scf.v20180416' },
  'services/scf/v20180416/scf_models': { base: modelsPath },
  common: { base: 'common' },
  'common/abstract_client': { base: 'common' },
  'common/common_client': { base: 'common' },
  'common/credential': { base: 'common' },
  // These export a class: as the default export, or in version 3 as the module itself.
  'common/cvm_role_credential': ofClass('common.CvmRoleCredential'),
  'common/exception/tencent_cloud_sdk_exception': ofClass(exceptionPath),
  'common/profile/client_profile': ofClass('common.ClientProfile'),
  'common/profile/http_profile': ofClass('common.HttpProfile'),
  'common/interface': { base: 'common' },
}

function ofClass(path: string): Pick<SdkModule, 'base' | 'defaultExport'> {
  return { base: path, defaultExport: path }
}

/** The module of the official SDK that a specifier names; undefined if it names another module. */
export function sdkModule(specifier: string): SdkModule | undefined {
  const [, packageName, product, path = ''] = packagePattern.exec(specifier) ?? []
  if (packageName === undefined) return undefined
  const module = path
    .replace(/^(tencentcloud|es|src)(\/|$)/, '')
    .replace(/\.js$/, '')
    .replace(/(^|\/)index$/, '')
  if (module !== '') return { packageName, base: undefined, ...paths[module] }
  const isOther = product !== undefined && product !== 'scf' && product !== 'common'
  return { packageName, base: isOther ? undefined : product === 'common' ? 'common' : '' }
}
