import { ApiError, type Context, type ProductCompanion } from '@tc3/mock'
import { formatTime } from '../../action/time.js'
import type { Emulator } from '../../emulator.js'
import { latestVersion } from '../../store/lookup.js'
import { functionPath, namespacePath, regionPath } from '../../store/paths.js'
import type { NamespaceRecord } from '../../store/records.js'
import { appIdOf } from '../app-id.js'
import { pageOf } from '../page.js'
import type { TcbErrorCodes } from './generated/errors.js'
import type { TcbHandlers } from './generated/handlers.js'
import { tcb as product } from './generated/product.js'
import type { EnvInfo } from './generated/types.js'

/** Creates the companion for CloudBase. Every namespace is the environment of the same name. */
export function createTcbCompanion(emulator: Emulator): ProductCompanion {
  return { product, handlers: tcbHandlers(emulator) }
}

function tcbHandlers({ tables, prepareRegion }: Emulator): TcbHandlers {
  function namespacesOf(context: Context): ReadonlyMap<string, NamespaceRecord> {
    prepareRegion(context)
    return tables.namespaces.all(regionPath(context))
  }

  function findNamespace(context: Context, name: string): NamespaceRecord {
    const found = namespacesOf(context).get(name)
    if (found) return found
    const code: TcbErrorCodes[keyof TcbErrorCodes] = 'ResourceNotFound.Env'
    throw new ApiError(code, `The environment ${name} does not exist. Create the namespace ${name}.`)
  }

  return {
    describeEnvs({ EnvId }, context) {
      const all = [...namespacesOf(context).values()].filter(({ name }) => !EnvId || name === EnvId)
      return { EnvList: all.map((namespace) => describeEnv(namespace, context)), Total: all.length }
    },

    describeEnvInfo: ({ EnvId }, context) => ({
      EnvInfo: {
        EnvBaseInfo: describeEnv(findNamespace(context, EnvId), context),
        UserInfo: { AppId: String(appIdOf(context.account)), Uin: context.account },
      },
    }),

    // Functions have no paths on the web: the actions that create them are not emulated.
    describeCloudBaseGWAPI({ ServiceId }, context) {
      findNamespace(context, ServiceId)
      return { APISet: [], Total: 0 }
    },

    listFunctions({ EnvId, Offset, Limit }, context) {
      const { name: namespace } = findNamespace(context, EnvId)
      const region = regionPath(context)
      const all = [...tables.functions.all(namespacePath(region, namespace)).values()]
      return {
        TotalCount: all.length,
        Functions: pageOf(all, Offset, Limit).flatMap(({ name, functionId, created }) => {
          const version = tables.versions.get(functionPath(region, namespace, name), latestVersion)
          if (!version) return []
          return {
            FunctionId: functionId,
            FunctionName: name,
            Namespace: namespace,
            Runtime: version.runtime,
            Status: version.lifecycle.status,
            AddTime: formatTime(created),
            ModTime: formatTime(version.modified),
          }
        }),
      }
    },
  }
}

function describeEnv({ name, created, modified }: NamespaceRecord, { account, region }: Context): EnvInfo {
  const appId = String(appIdOf(account))
  return {
    EnvId: name,
    Alias: name,
    Source: 'qcloud',
    Status: 'NORMAL',
    Region: region,
    CreateTime: formatTime(created),
    UpdateTime: formatTime(modified),
    PackageId: '',
    PackageName: '',
    IsDefault: false,
    Databases: [],
    Storages: [{ Bucket: `${name}-${appId}`, Region: region, AppId: appId, CdnDomain: '' }],
    Functions: [{ Namespace: name, Region: region }],
    LogServices: [],
  }
}
