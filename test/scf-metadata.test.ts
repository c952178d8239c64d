import { readFile, writeFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { inspectScf, type PrintedParameter } from './book/facts.js'
import {
  daysOf,
  factsOf,
  newestSnapshot,
  presence,
  type Site,
  type SnapshotFacts,
} from './metadata/snapshots.js'
import { root } from './published.js'

const table = `${root}spec/scf/2018-04-16/disagreements.md`
const sites: readonly Site[] = ['international', 'china']
const newestDay =
  sites
    .map((site) => daysOf(site).at(-1) ?? '')
    .sort()
    .at(-1) ?? ''
const model = inspectScf()
/** Whether there is metadata, and the spec contains all of it. */
const isComparable = newestDay !== '' && (model.releases[0]?.time ?? '') >= newestDay

const owners = [
  ...model.actions.flatMap(({ name, input, output }) => [
    { place: `${name}.input`, parameters: input, isInput: true, isOutput: false },
    { place: `${name}.output`, parameters: output, isInput: false, isOutput: true },
  ]),
  ...model.types.map(({ name, members, usedInInput, usedInOutput }) => ({
    place: name,
    parameters: members,
    isInput: usedInInput,
    isOutput: usedInOutput,
  })),
]
type Owned = PrintedParameter & Pick<(typeof owners)[number], 'isInput' | 'isOutput'>

const parameters = new Map<string, Owned>(
  owners.flatMap(({ place, parameters: all, isInput, isOutput }) =>
    all.map((one) => [`${place}.${one.name}`, { ...one, isInput, isOutput }] as const),
  ),
)

describe.skipIf(!isComparable)('the model of SCF', () => {
  it.each(sites)('has all actions and data types of the newest metadata of the %s site', (site) => {
    const snapshot = newestSnapshot(site)
    const types = [...factsOf(snapshot).keys()].flatMap((place) =>
      /\.(?:in|out)put\./.test(place) ? [] : place.split('.')[0],
    )
    expect(model.actions.map(({ name }) => name)).toEqual(
      expect.arrayContaining(Object.keys(snapshot.actions)),
    )
    expect(model.types.map(({ name }) => name)).toEqual(expect.arrayContaining([...new Set(types)]))
  })

  it.each(sites)(
    'has all parameters of the %s site, with their types, and whether inputs require them',
    (site) => {
      const facts = [...factsOf(newestSnapshot(site))]
      expect(facts.length).toBeGreaterThan(400)
      const lacking = facts.filter(([place]) => !parameters.has(place)).map(([place]) => place)
      expect(lacking).toEqual([])
      const differing = facts.filter(([place, { type, required }]) => {
        const found = parameters.get(place)
        return found?.type !== type || (required !== undefined && found.required !== required)
      })
      expect(differing).toEqual([])
    },
  )

  it('differs in outputs and deprecations only where the table of disagreements says so, with a reason', async () => {
    const found = disagreements()
    const text = await readFile(table, 'utf8')
    const rows = text.split('\n').flatMap((line) => {
      const [, ...cells] = line.split(/(?<!\\)\|/).map((cell) => cell.trim())
      return /^`/.test(cells[0] ?? '') ? [cells.slice(0, 5)] : []
    })
    if (process.env.GOLDEN === 'rewrite') {
      const kept = new Map(rows.map((cells) => [cells[0], cells[4]]))
      const lines = found.map((cells) => `| ${[...cells, kept.get(cells[0]) ?? ''].join(' | ')} |`)
      const start = text.indexOf('| ---')
      const head = text.slice(0, text.indexOf('\n', start) + 1)
      await writeFile(table, `${head}${lines.join('\n')}\n`)
      return
    }
    expect(rows.map((cells) => cells.slice(0, 4))).toEqual(found)
    expect(rows.filter(([, , , , reason]) => reason === '')).toEqual([])
  })
})

/** The rows of the table: the place, and what the spec and each site say. */
function disagreements(): string[][] {
  const facts = sites.map((site) => factsOf(newestSnapshot(site)))
  return [...parameters].flatMap(([place, parameter]) => {
    const own = ownFacts(parameter)
    const said = facts.map((one) => one.get(place))
    const isDisputed = said.some(
      (one) =>
        one !== undefined &&
        (one.isDeprecated !== own.isDeprecated ||
          (one.output !== undefined && own.output !== undefined && one.output !== own.output)),
    )
    return isDisputed ? [[`\`${place}\``, ...[own, ...said].map((one) => (one ? stated(one) : ''))]] : []
  })
}

function ownFacts(parameter: PrintedParameter & { readonly isOutput: boolean }): SnapshotFacts {
  const { requiredColumn, returned, nullable, deprecated, isOutput } = parameter
  return {
    type: parameter.type,
    required: parameter.required,
    output: isOutput ? presence(returned ?? requiredColumn ?? !nullable, nullable) : undefined,
    isDeprecated: deprecated,
  }
}

/** What is said of a parameter: its presence in outputs, and its deprecation. */
function stated({ output, isDeprecated }: SnapshotFacts): string {
  return [...(output === undefined ? [] : [output]), ...(isDeprecated ? ['deprecated'] : [])].join(', ')
}
