import { createScf } from '@tc3/mock-scf'
import type { PageEmulator, ResourceTable } from './page-emulator.js'
import { dashboardTables, recordsOf } from './resource-tables.js'

/** The most invocations that are listed. */
const maxInvocations = 20

/** Creates an emulator that runs Node.js functions in Web Workers. */
export function createEmulator(): PageEmulator {
  const scf = createScf({ code: 'run' })
  return {
    credentials: scf.credentials,
    fetch: scf.fetch,
    clock: scf.clock,
    snapshot: scf.snapshot,
    seed: scf.seed,
    reset: scf.reset,
    settled: scf.triggers.settled,
    async tables() {
      const state = scf.snapshot()
      return [namespaces(state), ...(await dashboardTables(scf.fetch)), versions(state), invocations(state)]
    },
  }
}

type State = ReturnType<PageEmulator['snapshot']>

function namespaces(state: State): ResourceTable {
  return {
    title: 'Namespaces',
    columns: ['Name', 'Region'],
    rows: recordsOf(state, 'namespaces').map(({ path: [, region = ''], key }) => [key, region]),
  }
}

function versions(state: State): ResourceTable {
  return {
    title: 'Versions',
    columns: ['Version', 'Function', 'Namespace', 'Region'],
    rows: recordsOf(state, 'versions').map(({ path: [, region = '', namespace = '', name = ''], key }) => [
      key,
      name,
      namespace,
      region,
    ]),
  }
}

function invocations(state: State): ResourceTable {
  const rows = recordsOf(state, 'invocations').map(({ path: [, , , name = ''], record }) => {
    const { started, source, result } = invocationOf(record)
    const outcome = result === undefined ? 'running' : result.statusCode === 0 ? 'succeeded' : 'failed'
    const time = new Date(started).toISOString().slice(0, 19).replace('T', ' ')
    return { started, row: [time, name, source, outcome, result ? result.retMsg.slice(0, 200) : ''] }
  })
  const latest = rows.sort((a, b) => b.started - a.started).slice(0, maxInvocations)
  return {
    title: 'Invocations',
    columns: ['Time (UTC)', 'Function', 'Source', 'Outcome', 'Result'],
    rows: latest.map(({ row }) => row),
  }
}

/** An invocation, as a record of a snapshot has it. */
function invocationOf(record: unknown) {
  const member = (of: unknown, name: string): unknown => Object(of)[name]
  const result = member(record, 'result')
  return {
    started: Number(member(record, 'started')),
    /** Absent if a call of the API invoked the function. */
    source: String(member(record, 'source') ?? 'API'),
    result:
      result === undefined
        ? undefined
        : { statusCode: member(result, 'statusCode'), retMsg: String(member(result, 'retMsg')) },
  }
}
