import { describe, expect, it } from 'vitest'
import { compare } from '../dist/diff/compare/compare.js'
import { modelOf } from './semver/model-of.js'
import { baseSpec, demo } from './semver/spec.js'
import type { SpecTexts } from './spec-texts.js'

const service = `${demo}/service.yaml`
const types = `${demo}/types.yaml`
const states = `${demo}/states.yaml`
const quotas = `${demo}/quotas.yaml`
const list = `${demo}/actions/ListThings.yaml`
const create = `${demo}/actions/CreateThing.yaml`

/** The differences in a line each: the kind, the owner, the subject, and the values before and after. */
async function differences(before: SpecTexts, after: SpecTexts): Promise<string[]> {
  const changes = compare(await modelOf(before), await modelOf(after)).flatMap((found) => found.changes)
  return changes.map(({ kind, owner, subject, before, after }) => {
    const values = before === undefined && after === undefined ? '' : `: ${before} → ${after}`
    return `${kind} of ${owner.kind} ${owner.name}, ${subject?.noun} ${subject?.name}${values}`
  })
}

/** One replacement in a file of the spec, and the differences that it causes. */
type Case = readonly [title: string, file: string, from: string, to: string, ...expected: string[]]

const cases: readonly Case[] = [
  [
    'the label of the first endpoint',
    service,
    'label: Nearest region',
    'label: Nearest',
    'endpoints-changed of product DEMO, documentation endpoints',
  ],
  [
    'the host of the first endpoint',
    service,
    'host: demo.tencentcloudapi.com',
    'host: demo2.tencentcloudapi.com',
    'default-endpoint of product DEMO, endpoints default: demo.tencentcloudapi.com → demo2.tencentcloudapi.com',
  ],
  [
    'the source of the first endpoint',
    service,
    'label: Nearest region',
    'label: Nearest region, source: tried',
    'endpoints-changed of product DEMO, documentation endpoints',
  ],
  [
    'the order of regions',
    service,
    '  ap-guangzhou: South China (Guangzhou)\n  ap-shanghai: East China (Shanghai)\n',
    '  ap-shanghai: East China (Shanghai)\n  ap-guangzhou: South China (Guangzhou)\n',
    'product-docs of product DEMO, documentation order of regions',
  ],
  [
    'the source of a parameter',
    create,
    'Size: { type: Integer,',
    'Size: { source: tried, type: Integer,',
    'parameter-docs of action CreateThing, input parameters Size',
  ],
  [
    'the mark of an undocumented parameter',
    create,
    'Size: { type: Integer,',
    'Size: { undocumented: true, source: tried, type: Integer,',
    'parameter-docs of action CreateThing, input parameters Size',
    'parameter-docs of action CreateThing, input parameters Size',
  ],
  [
    'an undocumented optional parameter',
    create,
    'Size: { type: Integer,',
    'Weight: { undocumented: true, source: tried, type: Float, required: false, description: W }\n  Size: { type: Integer,',
    'input-added-optional of action CreateThing, input parameters Weight',
  ],
  [
    'the mark of an undocumented action',
    create,
    'action: CreateThing\n',
    'action: CreateThing\nundocumented: true\nsource: tried\n',
    'action-docs of action CreateThing, documentation undocumented',
    'action-docs of action CreateThing, documentation source',
  ],
  [
    'a larger maximum for a value of another parameter',
    create,
    'Size: { type: Integer,',
    'Size: { maxWhen: { parameter: Name, value: big, max: 200 }, type: Integer,',
    'input-loosened of action CreateThing, input parameters Size: no maxWhen → maxWhen Name is big: 200',
  ],
  [
    'the remark of a parameter',
    create,
    'Size: { type: Integer,',
    'Size: { remark: { text: Unknown, source: tried }, type: Integer,',
    'parameter-docs of action CreateThing, input parameters Size',
  ],
  [
    'a parameter that keeps its value if it is left out',
    list,
    'default: 20,',
    'default: 20, unchanged: true,',
    'input-default of action ListThings, input parameters Limit',
  ],
  [
    'a parameter of an input that may be null',
    create,
    'Size: { type: Integer,',
    'Size: { nullable: true, type: Integer,',
    'parameter-docs of action CreateThing, input parameters Size',
  ],
  [
    'the unit of a parameter that had none',
    list,
    'max: 100,',
    'max: 100, unit: MB,',
    'parameter-docs of action ListThings, input parameters Limit',
  ],
  [
    'a parameter that loses its unit',
    create,
    'max: 100, unit: MB,',
    'max: 100,',
    'parameter-docs of action CreateThing, input parameters Size',
  ],
  [
    'the order of values',
    list,
    'enum: [ASC, DESC]',
    'enum: [DESC, ASC]',
    'parameter-docs of action ListThings, input parameters Order',
  ],
  [
    'the values of an input',
    list,
    'enum: [ASC, DESC]',
    'enum: [ASC, OTHER]',
    'input-enum-narrowed of action ListThings, input parameters Order: ASC, DESC → ASC, OTHER',
    'input-enum-widened of action ListThings, input parameters Order: ASC, DESC → ASC, OTHER',
  ],
  [
    'values that are examples from now on',
    list,
    'enum: [ASC, DESC]',
    'enum: [ASC, DESC], open: true',
    'input-enum-widened of action ListThings, input parameters Order: ASC, DESC → ASC, DESC, …',
  ],
  [
    'values that the cloud may extend from now on',
    list,
    'enum: [ASC, DESC]',
    'enum: [ASC, DESC], extensible: true',
    'input-enum-extensible of action ListThings, input parameters Order: ASC, DESC → ASC, DESC, …',
  ],
  [
    'fewer values, to which the cloud may add some',
    list,
    'enum: [ASC, DESC]',
    'enum: [ASC], extensible: true',
    'input-enum-value-removed of action ListThings, input parameters Order: ASC, DESC → ASC, …',
    'input-enum-extensible of action ListThings, input parameters Order: ASC, DESC → ASC, …',
  ],
  [
    'more values, to which the cloud may add some',
    list,
    'enum: [ASC, DESC]',
    'enum: [ASC, DESC, NONE], extensible: true',
    'input-enum-widened of action ListThings, input parameters Order: ASC, DESC → ASC, DESC, NONE, …',
  ],
  [
    'examples that are the only values which the emulator accepts',
    create,
    'enum: [red], open: true',
    'enum: [red], extensible: true',
    'input-enum-value-removed of action CreateThing, input parameters Colour: red, … → red, …',
  ],
  [
    'the messages of an error that reports a change in progress',
    service,
    'busy: [FailedOperation.Busy]',
    'busy: [{ code: FailedOperation.Busy, messages: [wait, later] }]',
    'busy-codes of product DEMO, error codes busy: FailedOperation.Busy → FailedOperation.Busy (wait or later)',
  ],
  [
    'values that are removed',
    list,
    'enum: [ASC, DESC], ',
    '',
    'input-enum-widened of action ListThings, input parameters Order: ASC, DESC → any',
  ],
  [
    'examples that are removed',
    create,
    'enum: [red], open: true, ',
    '',
    'enum-examples of action CreateThing, input parameters Colour: red, … → any',
  ],
  [
    'a default',
    list,
    'default: 20,',
    'default: 30,',
    'input-default of action ListThings, input parameters Limit: 20 → 30',
  ],
  [
    'the description of a data type',
    types,
    'Something that is returned.',
    'Something.',
    'type-docs of type Thing, documentation description',
  ],
  [
    'the source of a data type',
    types,
    '  description: Something that is returned.\n',
    '  description: Something that is returned.\n  source: tried\n',
    'type-docs of type Thing, documentation source',
  ],
  [
    'the remark of a data type',
    types,
    '  description: Something that is returned.\n',
    '  description: Something that is returned.\n  remark: { text: Unknown, source: tried }\n',
    'type-docs of type Thing, documentation remark',
  ],
  [
    'the order of data types',
    types,
    'Maker:\n  members:\n    Name: { type: String, description: Name of the maker }\nFilter:\n  members:\n    Name: { type: String, required: true, description: Name of the filter }\n    Values: { type: Array of String, required: false, maxItems: 5, description: Values of the filter }\n',
    'Filter:\n  members:\n    Name: { type: String, required: true, description: Name of the filter }\n    Values: { type: Array of String, required: false, maxItems: 5, description: Values of the filter }\nMaker:\n  members:\n    Name: { type: String, description: Name of the maker }\n',
    'product-docs of product DEMO, documentation order of data types',
  ],
  [
    'a rate limit',
    create,
    'rateLimit: 20',
    'rateLimit: 30',
    'rate-limit-raised of action CreateThing, limits requests per second: 20 → 30',
  ],
  [
    'the items of pages',
    list,
    'items: Things',
    'items: Makers',
    'pagination-items of action ListThings, pagination items: Things → Makers',
  ],
  [
    'the parameters of a pagination',
    list,
    'offset: Offset',
    'offset: Skip',
    'pagination-parameters of action ListThings, pagination offset: Offset → Skip',
  ],
  [
    'the total of a pagination',
    list,
    ', total: TotalCount',
    '',
    'pagination-parameters of action ListThings, pagination total: TotalCount → none',
  ],
  [
    'the kind of a pagination',
    list,
    'offset: Offset',
    'page: Offset',
    'pagination-parameters of action ListThings, pagination kind: offset → page',
  ],
  [
    'the kind and the items of a pagination',
    list,
    '{ offset: Offset, limit: Limit, items: Things, total: TotalCount }',
    '{ cursor: Offset, next: TotalCount, items: Makers }',
    'pagination-items of action ListThings, pagination items: Things → Makers',
    'pagination-parameters of action ListThings, pagination kind: offset → cursor',
  ],
  [
    'the error codes of a deletion waiter',
    states,
    ', notFound: [ResourceNotFound.Thing] }',
    ' }',
    'waiter-retyped of product DEMO, waiters thingDeleted',
  ],
]

describe('the differences of', () => {
  it.each(cases)('%s', async (_title, file, from, to, ...expected) => {
    expect(await differences(baseSpec, baseSpec.replace(file, from, to))).toEqual(expected)
  })

  it.each([
    ['[ASC, DESC], extensible: true', '[ASC, DESC, NONE], extensible: true', 'input-enum-widened'],
    ['[ASC, DESC], extensible: true', '[ASC], extensible: true', 'input-enum-value-removed'],
    ['[ASC, DESC], extensible: true', '[ASC, DESC], open: true', 'input-enum-widened'],
    ['[ASC, DESC], extensible: true', '[ASC, DESC]', 'input-enum-closed'],
    ['[ASC, DESC], extensible: true', '[ASC]', 'input-enum-narrowed'],
    ['[ASC, DESC], extensible: true', '[ASC, DESC, NONE]', 'input-enum-closed', 'input-enum-widened'],
    ['[ASC, DESC], extensible: true', '[DESC, ASC], extensible: true', 'parameter-docs'],
    ['[ASC, DESC], open: true', '[ASC, DESC], extensible: true', 'input-enum-value-removed'],
    ['[ASC, DESC], open: true', '[ASC, DESC]', 'input-enum-narrowed'],
  ])('the values %s, from now on %s', async (from, to, ...expected) => {
    const withValues = (values: string) => baseSpec.replace(list, '[ASC, DESC]', values)
    const found = await differences(withValues(from), withValues(to))
    expect(found.map((difference) => difference.split(' ')[0])).toEqual(expected)
  })

  it('two quotas in another order', async () => {
    const quota = 'others: { value: 1, description: Others }\n'
    const before = baseSpec.with(quotas, baseSpec.text(quotas) + quota)
    const after = baseSpec.with(quotas, quota + baseSpec.text(quotas))
    expect(await differences(before, after)).toEqual([
      'product-docs of product DEMO, documentation order of quotas',
    ])
  })
})

describe('the differences of a pagination', () => {
  const offset = 'pagination: { offset: Offset, limit: Limit, items: Things, total: TotalCount }'
  it.each([
    ['page: Offset, limit: Limit', 'page: Skip, limit: Limit', 'page: Offset → Skip'],
    ['page: Offset, limit: Limit', 'page: Offset, limit: Limit, first: 0', 'first: 1 → 0'],
    ['cursor: Offset, next: TotalCount', 'cursor: Skip, next: TotalCount', 'cursor: Offset → Skip'],
    ['cursor: Offset, next: TotalCount', 'cursor: Offset, next: Last', 'next: TotalCount → Last'],
    ['cursor: Offset, next: Last', 'cursor: Offset, next: Last, end: Over', 'end: none → Over'],
    ['cursor: Offset, next: Last, more: More', 'cursor: Offset, next: Last, more: Over', 'more: More → Over'],
    ['cursor: Offset, next: Last, limit: Limit', 'cursor: Offset, next: Last', 'limit: Limit → none'],
  ])('from %s to %s', async (before, after, expected) => {
    const members = ['  Last: { type: Integer, nullable: true, description: Last }']
    for (const name of ['Over', 'More']) {
      members.push(`  ${name}: { type: Boolean, nullable: true, description: ${name} }`)
    }
    const spec = (pagination: string) =>
      baseSpec
        .replace(list, offset, `pagination: { ${pagination}, items: Things }`)
        .replace(list, 'errors:\n', `${members.join('\n')}\nerrors:\n`)
    expect(await differences(spec(before), spec(after))).toEqual([
      `pagination-parameters of action ListThings, pagination ${expected}`,
    ])
  })
})
