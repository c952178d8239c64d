import { ApiError, type ProductCompanion } from '@tc3/mock'
import { newUuid } from '../../action/new-id.js'
import { formatTime } from '../../action/time.js'
import type { Emulator } from '../../emulator.js'
import type { CompanionTables, LogsetRecord, TopicRecord } from '../../store/companion-records.js'
import { regionPath } from '../../store/paths.js'
import { type FunctionLog, functionLogs } from '../logs/function-logs.js'
import { pageOfLogs } from '../logs/page-of-logs.js'
import { parseQuery } from '../logs/query.js'
import { pageOf } from '../page.js'
import type { ClsErrorCodes } from './generated/errors.js'
import type { ClsHandlers } from './generated/handlers.js'
import { cls as product } from './generated/product.js'
import type { Filter, LogInfo, LogsetInfo, RuleInfo, Tag, TopicInfo } from './generated/types.js'
import { logFields, messageField } from './log-fields.js'

const maxLogsets = 500
const maxTopics = 5000
const defaultPeriod = 30

/** Creates the companion for logs: those of invocations whose function names a topic in ClsTopicId. */
export function createClsCompanion(emulator: Emulator, tables: CompanionTables): ProductCompanion {
  return { product, handlers: clsHandlers(emulator, tables) }
}

interface Place {
  readonly account: string
  readonly region: string
}

function clsHandlers(emulator: Emulator, { logsets, topics }: CompanionTables): ClsHandlers {
  const { store, random } = emulator

  function findLogset(place: Place, id: string): LogsetRecord {
    const found = logsets.get(regionPath(place), id)
    if (found) return found
    throw error('ResourceNotFound.LogsetNotExist', `The log set ${id} does not exist.`)
  }

  function findTopic(place: Place, id: string): TopicRecord {
    const found = topics.get(regionPath(place), id)
    if (found) return found
    throw error('ResourceNotFound.TopicNotExist', `The topic ${id} does not exist.`)
  }

  function topicsOf(place: Place, logsetId: string): TopicRecord[] {
    return [...topics.all(regionPath(place)).values()].filter((topic) => topic.logsetId === logsetId)
  }

  return {
    createLogset({ LogsetName: name, Tags = [] }, context) {
      const scope = regionPath(context)
      checkName(name)
      if ([...logsets.all(scope).values()].some((logset) => logset.name === name)) {
        throw error('InvalidParameter.LogsetConflict', `The log set ${name} already exists.`)
      }
      if (logsets.all(scope).size >= maxLogsets) {
        throw error('LimitExceeded.Logset', `A region can have at most ${maxLogsets} log sets.`)
      }
      const id = newUuid(random)
      store.change(() => logsets.put(scope, id, { id, name, tags: Tags, created: context.now }))
      return { LogsetId: id }
    },

    describeLogsets({ Filters = [], Offset, Limit }, context) {
      const matching = [...logsets.all(regionPath(context)).values()].filter((logset) =>
        matchesAll(Filters, { logsetName: logset.name, logsetId: logset.id, ...tagFields(logset.tags) }),
      )
      return {
        TotalCount: matching.length,
        Logsets: pageOf(matching, Offset, Limit).map((logset) =>
          describeLogset(logset, topicsOf(context, logset.id).length),
        ),
      }
    },

    modifyLogset({ LogsetId, LogsetName, Tags }, context) {
      const logset = findLogset(context, LogsetId)
      const name = LogsetName ?? logset.name
      checkName(name)
      store.change(() =>
        logsets.put(regionPath(context), LogsetId, { ...logset, name, tags: Tags ?? logset.tags }),
      )
      return {}
    },

    deleteLogset({ LogsetId }, context) {
      findLogset(context, LogsetId)
      if (topicsOf(context, LogsetId).length > 0) {
        throw error(
          'FailedOperation.LogsetNotEmpty',
          `The log set ${LogsetId} has topics. Delete them first.`,
        )
      }
      store.change(() => logsets.delete(regionPath(context), LogsetId))
      return {}
    },

    createTopic(input, context) {
      const { LogsetId, TopicName: name, Tags = [], Describes = '', Period = defaultPeriod } = input
      findLogset(context, LogsetId)
      checkName(name)
      if (topicsOf(context, LogsetId).some((topic) => topic.name === name)) {
        throw error('InvalidParameter.TopicConflict', `The log set already has a topic ${name}.`)
      }
      const scope = regionPath(context)
      if (topics.all(scope).size >= maxTopics) {
        throw error('LimitExceeded.Topic', `A region can have at most ${maxTopics} topics.`)
      }
      const record: TopicRecord = {
        id: newUuid(random),
        logsetId: LogsetId,
        name,
        description: Describes,
        tags: Tags,
        period: Period,
        partitionCount: input.PartitionCount ?? 1,
        created: context.now,
      }
      store.change(() => topics.put(scope, record.id, record))
      return { TopicId: record.id }
    },

    describeTopics({ Filters = [], Offset, Limit }, context) {
      const matching = [...topics.all(regionPath(context)).values()].filter((topic) =>
        matchesAll(Filters, {
          topicName: topic.name,
          topicId: topic.id,
          logsetId: topic.logsetId,
          ...tagFields(topic.tags),
        }),
      )
      return { TotalCount: matching.length, Topics: pageOf(matching, Offset, Limit).map(describeTopic) }
    },

    modifyTopic({ TopicId, TopicName, Tags, Describes, Period }, context) {
      const topic = findTopic(context, TopicId)
      const next: TopicRecord = {
        ...topic,
        name: TopicName ?? topic.name,
        tags: Tags ?? topic.tags,
        description: Describes ?? topic.description,
        period: Period ?? topic.period,
      }
      checkName(next.name)
      store.change(() => topics.put(regionPath(context), TopicId, next))
      return {}
    },

    deleteTopic({ TopicId }, context) {
      findTopic(context, TopicId)
      store.change(() => topics.delete(regionPath(context), TopicId))
      return {}
    },

    createIndex({ TopicId, Rule, Status }, context) {
      const topic = findTopic(context, TopicId)
      if (topic.index) {
        throw error('InvalidParameter.IndexConflict', `The topic ${TopicId} already has an index. Modify it.`)
      }
      const index = { enabled: Status, rule: JSON.stringify(Rule), modified: context.now }
      store.change(() => topics.put(regionPath(context), TopicId, { ...topic, index }))
      return {}
    },

    modifyIndex({ TopicId, Rule, Status }, context) {
      const topic = findTopic(context, TopicId)
      if (!topic.index) throw missingIndex(TopicId)
      const index = {
        enabled: Status ?? topic.index.enabled,
        rule: Rule === undefined ? topic.index.rule : JSON.stringify(Rule),
        modified: context.now,
      }
      store.change(() => topics.put(regionPath(context), TopicId, { ...topic, index }))
      return {}
    },

    describeIndex({ TopicId }, context) {
      const { index } = findTopic(context, TopicId)
      if (!index) throw missingIndex(TopicId)
      // CreateIndex and ModifyIndex have validated it.
      const rule: RuleInfo = JSON.parse(index.rule)
      return {
        TopicId,
        Status: index.enabled,
        Rule: rule,
        ModifyTime: formatTime(index.modified),
        IncludeInternalFields: false,
        MetadataFlag: 0,
        CoverageField: '',
      }
    },

    searchLog(input, context) {
      const { From, To, Sort, Limit, Topics = [] } = input
      const ids =
        input.TopicId === undefined ? Topics.flatMap(({ TopicId }) => TopicId ?? []) : [input.TopicId]
      if (ids.length === 0) throw error('MissingParameter', 'SearchLog needs TopicId or Topics.')
      if (From > To) throw error('InvalidParameterValue', 'From must not be later than To.')
      const matches = parseQuery(input.QueryString ?? input.Query ?? '', messageField)
      if (typeof matches === 'string') throw error('FailedOperation.SyntaxError', matches)
      const found = [...new Set(ids)]
        .map((id) => findTopic(context, id))
        .flatMap((topic) =>
          functionLogs(emulator, regionPath(context), {
            includes: (_, { clsTopicId }) => clsTopicId === topic.id,
            describe: logFields,
          })
            .filter(({ time, fields }) => time >= From && time <= To && matches(fields))
            .map((log) => ({ topic, log })),
        )
        .sort((a, b) => a.log.time - b.log.time)
      const { Context, Offset } = input
      const page = pageOfLogs(found, { sort: Sort, limit: Limit, context: Context, offset: Offset })
      if (!page) throw error('FailedOperation.InvalidContext', 'Context must be that of an earlier response.')
      return {
        Context: page.context,
        ListOver: page.isLast,
        Analysis: false,
        Results: page.results.map(({ topic, log }) => describeLog(topic, log)),
        ColNames: null,
        AnalysisResults: null,
        AnalysisRecords: null,
        Columns: null,
        SamplingRate: 1,
        Topics: null,
      }
    },
  }
}

function checkName(name: string): void {
  if (/^[^|\p{Cc}]{1,255}$/u.test(name)) return
  throw error('InvalidParameter', 'A name has 1 to 255 characters, without control characters and |.')
}

/** Whether the fields of a log set or topic match all filters. Those of names accept parts of them. */
function matchesAll(filters: readonly Filter[], fields: Readonly<Record<string, string>>): boolean {
  return filters.every(({ Key, Values }) => {
    const field = Object.hasOwn(fields, Key) ? fields[Key] : undefined
    if (field === undefined) return false
    return Values.some((value) => (Key.endsWith('Name') ? field.includes(value) : field === value))
  })
}

function tagFields(tags: readonly Tag[]): Record<string, string> {
  return Object.fromEntries(tags.map(({ Key, Value }) => [`tag:${Key}`, Value]))
}

function describeLogset({ id, name, tags, created }: LogsetRecord, topicCount: number): LogsetInfo {
  return {
    LogsetId: id,
    LogsetName: name,
    CreateTime: formatTime(created),
    AssumerUin: 0,
    AssumerName: '',
    Tags: [...tags],
    TopicCount: topicCount,
    RoleName: '',
    MetricTopicCount: 0,
  }
}

function describeTopic(topic: TopicRecord): TopicInfo {
  return {
    LogsetId: topic.logsetId,
    TopicId: topic.id,
    TopicName: topic.name,
    PartitionCount: topic.partitionCount,
    Index: topic.index?.enabled ?? false,
    AssumerUin: 0,
    AssumerName: '',
    CreateTime: formatTime(topic.created),
    Status: true,
    Tags: [...topic.tags],
    RoleName: '',
    AutoSplit: true,
    MaxSplitPartitions: 50,
    StorageType: 'hot',
    Period: topic.period,
    SubAssumerName: '',
    Describes: topic.description,
    HotPeriod: 0,
    KeyId: '',
    BizType: 0,
    IsWebTracking: false,
  }
}

function describeLog({ id, name }: TopicRecord, { time, requestId, line, fields }: FunctionLog): LogInfo {
  return {
    Time: time,
    TopicId: id,
    TopicName: name,
    Source: '127.0.0.1',
    FileName: '',
    PkgId: requestId,
    PkgLogId: String(line),
    HighLights: [],
    LogJson: JSON.stringify(fields),
    HostName: '',
    RawLog: '',
    IndexStatus: '',
  }
}

function missingIndex(topicId: string): ApiError {
  return error('ResourceNotFound.IndexNotExist', `The topic ${topicId} has no index.`)
}

function error(code: ClsErrorCodes[keyof ClsErrorCodes], message: string): ApiError {
  return new ApiError(code, message)
}
