import type { ScfContext } from '../action/context.js'
import { newUuid } from '../action/new-id.js'
import type { Emulator } from '../emulator.js'
import type { CreateFunctionRequest } from '../generated/actions.js'
import { type CompanionTables, openCompanionTables, type TopicRecord } from '../store/companion-records.js'
import { regionPath } from '../store/paths.js'
import type { VersionRecord } from '../store/records.js'

type LogTopicInput = Pick<CreateFunctionRequest, 'AutoCreateClsTopic' | 'AutoDeployClsTopicIndex'>

/** The log set of the topics that are created for functions. */
const logsetName = 'SCF_logset'

/** How the logs of functions are indexed, as JSON: by their whole text. */
const indexRule = JSON.stringify({
  FullText: { CaseSensitive: false, Tokenizer: '@&()=\'",;:<>[]{}/ \n\t\r\\', ContainZH: false },
})

/**
 * Creates the topic of a new function, and the index of its topic, if the request asks for them. A function keeps the topic
 * that the request names. Must be called within a change of the store.
 */
export function prepareLogTopic(
  emulator: Emulator,
  context: ScfContext,
  namespace: string,
  name: string,
  version: VersionRecord,
  { AutoCreateClsTopic, AutoDeployClsTopicIndex }: LogTopicInput,
): VersionRecord {
  const tables = openCompanionTables(emulator.store)
  const region = regionPath(context)
  const isCreated = AutoCreateClsTopic === 'TRUE' && version.clsTopicId === ''
  const topic = isCreated
    ? createTopic(emulator, context, tables, `SCF_logtopic_${namespace}_${name}`)
    : tables.topics.get(region, version.clsTopicId)
  if (!topic) return version
  if (AutoDeployClsTopicIndex === 'TRUE' && !topic.index) {
    const index = { enabled: true, rule: indexRule, modified: context.now }
    tables.topics.put(region, topic.id, { ...topic, index })
  }
  return { ...version, clsLogsetId: topic.logsetId, clsTopicId: topic.id }
}

/** Creates a topic with a name, or finds it: that of a deleted function is used again. */
function createTopic(
  { random }: Emulator,
  context: ScfContext,
  { logsets, topics }: CompanionTables,
  name: string,
): TopicRecord {
  const region = regionPath(context)
  const created = context.now
  const logset = [...logsets.all(region).values()].find((candidate) => candidate.name === logsetName) ?? {
    id: newUuid(random),
    name: logsetName,
    tags: [],
    created,
  }
  const existing = [...topics.all(region).values()].find(
    (candidate) => candidate.logsetId === logset.id && candidate.name === name,
  )
  if (existing) return existing
  const topic: TopicRecord = {
    id: newUuid(random),
    logsetId: logset.id,
    name,
    description: '',
    tags: [],
    period: 30,
    partitionCount: 1,
    created,
  }
  logsets.put(region, logset.id, logset)
  topics.put(region, topic.id, topic)
  return topic
}
