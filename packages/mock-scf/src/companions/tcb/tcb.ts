import { ApiError, type Context, type ProductCompanion } from '@tc3/mock'
import { formatTime, parseTime } from '../../action/time.js'
import type { Emulator } from '../../emulator.js'
import { latestVersion } from '../../store/lookup.js'
import { functionPath, namespacePath, regionPath } from '../../store/paths.js'
import type { NamespaceRecord } from '../../store/records.js'
import { appIdOf } from '../app-id.js'
import { functionLogs } from '../logs/function-logs.js'
import { pageOfLogs } from '../logs/page-of-logs.js'
import { parseQuery } from '../logs/query.js'
import { pageOf } from '../page.js'
import type { TcbErrorCodes } from './generated/errors.js'
import type { TcbHandlers } from './generated/handlers.js'
import { tcb as product } from './generated/product.js'
import type { EnvInfo } from './generated/types.js'
import { logFields, messageField } from './log-fields.js'

/** Creates the companion for CloudBase. Every namespace is the environment of the same name. */
export function createTcbCompanion(emulator: Emulator): ProductCompanion {
  return { product, handlers: tcbHandlers(emulator) }
}

function tcbHandlers(emulator: Emulator): TcbHandlers {
  const { tables, prepareRegion } = emulator

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

    searchClsLog({ EnvId, StartTime, EndTime, QueryString, Limit, Context, Sort }, context) {
      const { name } = findNamespace(context, EnvId)
      const [start, end] = [readTime('StartTime', StartTime), readTime('EndTime', EndTime)]
      const matches = parseQuery(QueryString, messageField)
      if (typeof matches === 'string') throw logError('FailedOperation', matches)
      const found = functionLogs(emulator, regionPath(context), {
        includes: (namespace) => namespace === name,
        describe: logFields,
      }).filter(({ time, fields }) => time >= start && time <= end && matches(fields))
      const page = pageOfLogs(found, { sort: Sort, limit: Limit, context: Context })
      if (!page) throw logError('InvalidParameterValue', 'Context must be that of an earlier response.')
      return {
        LogResults: {
          Context: page.context,
          ListOver: page.isLast,
          Results: page.results.map(({ time, fields }) => ({
            TopicId: topicOf(name),
            TopicName: topicOf(name),
            Timestamp: formatTime(time),
            Content: JSON.stringify(fields),
            FileName: '',
            Source: '127.0.0.1',
          })),
          AnalysisRecords: [],
        },
      }
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

function readTime(name: string, text: string): number {
  const time = parseTime(text)
  if (time !== undefined) return time
  throw logError(
    'InvalidParameterValue',
    `${name} must be a time such as 2026-01-31 08:00:00, but is ${text.slice(0, 40)}.`,
  )
}

function logError(code: TcbErrorCodes['SearchClsLog'], message: string): ApiError {
  return new ApiError(code, message)
}

/** The topic of the logs of an environment. */
function topicOf(environment: string): string {
  return `tcb-${environment}`
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
    LogServices: [
      {
        LogsetId: topicOf(name),
        LogsetName: name,
        TopicId: topicOf(name),
        TopicName: topicOf(name),
        Region: region,
      },
    ],
  }
}
