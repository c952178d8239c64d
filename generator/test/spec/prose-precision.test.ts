import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { check, type Parameter, Stages } from '@tc3/generator'
import { expect, it } from 'vitest'
import { type Facts, factsOf } from '../../dist/import/prose/facts-of.js'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const page = fileURLToPath(new URL('../../../docs/importing.md', import.meta.url))
const between = /(<!-- Begin of the figures -->\n).*(<!-- End of the figures -->)/s

const { model } = await check(root, new Stages(() => 0))
const product = model?.products.find(({ service, version }) => service === 'scf' && version === '2018-04-16')
/** What no page describes, or only one in Chinese, has words of our own. */
const isDescribed = ({
  undocumented,
  source,
}: {
  readonly undocumented?: boolean
  readonly source: string | undefined
}) => !undocumented && source?.includes('China') !== true
const parameters = [
  ...(product?.actions.filter(isDescribed).flatMap(({ input, output }) => [...input, ...output]) ?? []),
  ...(product?.types.filter(isDescribed).flatMap(({ members }) => members) ?? []),
].filter(isDescribed)

const fields = [
  'default',
  'enum',
  'open',
  'min',
  'max',
  'step',
  'ranges',
  'unit',
  'minLength',
  'maxLength',
  'maxBytes',
  'maxItems',
  'nullable',
  'deprecated',
] as const satisfies readonly (keyof Facts & keyof Parameter)[]

/** How many facts of a field were found, how many of them are as in the spec, and how many the spec has. */
interface Figures {
  readonly field: string
  readonly found: number
  readonly right: number
  /** The facts of the spec, without those of parameters with a `source`, which do not stand in the description. */
  readonly stated: number
  readonly rightOfStated: number
}

function figuresOf(
  field: string,
  valuesOf: (parameter: Parameter) => readonly [found: unknown, known: unknown],
): Figures {
  const values = parameters.map((parameter) => {
    const [found, known] = valuesOf(parameter)
    const isKnown = known !== undefined && known !== false
    return {
      isFound: found !== undefined,
      isRight: found !== undefined && isDeepStrictEqual(found, known),
      isStated: isKnown && parameter.source === undefined,
    }
  })
  return {
    field,
    found: values.filter(({ isFound }) => isFound).length,
    right: values.filter(({ isRight }) => isRight).length,
    stated: values.filter(({ isStated }) => isStated).length,
    rightOfStated: values.filter(({ isRight, isStated }) => isRight && isStated).length,
  }
}

function sumOf(figures: readonly Figures[]): Figures {
  const sum = (count: (figures: Figures) => number) => figures.reduce((total, one) => total + count(one), 0)
  return {
    field: 'all',
    found: sum(({ found }) => found),
    right: sum(({ right }) => right),
    stated: sum(({ stated }) => stated),
    rightOfStated: sum(({ rightOfStated }) => rightOfStated),
  }
}

const typeText = ({ type }: Parameter) => (type.array ? `Array of ${type.name}` : type.name)
const found = new Map(
  parameters.map((parameter) => [parameter, factsOf(parameter.description ?? '', typeText(parameter))]),
)

const byField = fields.map((field) =>
  figuresOf(field, (parameter) => [found.get(parameter)?.[field], parameter[field]]),
)

/** Lists that are taken for complete. A list that is not must never be among them, since clients would reject valid values. */
const complete = figuresOf('complete `enum`', (parameter) => {
  const { enum: values, open, extensible } = found.get(parameter) ?? {}
  const isComplete = parameter.enum !== undefined && !parameter.open && !parameter.extensible
  return [values !== undefined && !open && !extensible ? true : undefined, isComplete]
})

function percent(part: number, whole: number): string {
  return whole === 0 ? '' : `${Math.floor((part / whole) * 1000) / 10} %`
}

function table(figures: readonly Figures[]): string {
  const rows = figures.map(
    ({ field, found, right, stated, rightOfStated }) =>
      `| ${field} | ${found} | ${right} | ${percent(right, found)} | ${stated} | ${percent(rightOfStated, stated)} |`,
  )
  return [
    '| Field | Found | Right | Precision | Stated | Recall |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
  ].join('\n')
}

it('at least 98 % of the facts found in the descriptions of SCF are those of its spec', () => {
  const { found, right } = sumOf(byField)
  expect(found).toBeGreaterThan(190)
  expect(right / found).toBeGreaterThanOrEqual(0.98)
})

it('takes no list for complete that is not', () => {
  expect(complete.found).toBeGreaterThan(10)
  expect(complete.right).toBe(complete.found)
})

it('docs/importing.md has the figures; `npm run golden` rewrites them', () => {
  const named = byField.map((figures) => ({ ...figures, field: `\`${figures.field}\`` }))
  const text = readFileSync(page, 'utf8')
  expect(text).toMatch(between)
  const figures = table([...named, complete, sumOf(byField)])
  const rewritten = text.replace(between, (_, start, end) => `${start}\n${figures}\n\n${end}`)
  if (process.env.GOLDEN === 'rewrite') writeFileSync(page, rewritten)
  else expect(text).toBe(rewritten)
})
