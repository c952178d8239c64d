import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { createEmulator } from '../packages/mock-scf/test/emulator.js'
import { hello } from '../packages/mock-scf/test/zip.js'
import { tagsOf } from './one-truth/docstrings.js'
import { root } from './published.js'

const page = await readFile(`${root}packages/docs-scf/reference/actions/CreateTrigger.md`, 'utf8')
const module = await readFile(`${root}packages/client-scf/src/generated/actions/createTrigger.ts`, 'utf8')

/** The description of TriggerDesc in the reference, in the lines of its types. */
const inReference = page.split('\n').find((line) => line.startsWith('| TriggerDesc |')) ?? ''
/** The remarks on TriggerDesc in its docstring, on one line. */
const inDocstring = tagsOf(module, 'CreateTriggerRequest', 'TriggerDesc').join(' ').replaceAll(/\s+/g, ' ')

const FunctionName = 'hello'
const names: Readonly<Record<string, string>> = {
  timer: 'nightly',
  cos: '5401-5ff414-12345.cos.ap-guangzhou.myqcloud.com',
  ckafka: 'ckafka-8tfxzia3-test',
  cmq: 'topic',
  apigw: 'web',
  http: 'url',
}

/** The examples of a type: cron expressions of seven fields, and JSON. */
function examplesOf(type: string): string[] {
  const [, text = ''] = new RegExp(`- \`${type}\`:(.*?)(?:<br>|$)`).exec(inReference) ?? []
  const spans = [...text.matchAll(/`([^`]+)`/g)].map(([, span = '']) => span.replaceAll('\\|', '|'))
  return spans.filter((span) => /^(\{.*\}|([\w*/-]+ ){6}[\w*/-]+)$/.test(span) && !/second/.test(span))
}

const examples = Object.keys(names).flatMap((type) => examplesOf(type).map((text) => ({ type, text })))

describe('the documentation of TriggerDesc', () => {
  it('has examples of each type', () => {
    expect(new Set(examples.map(({ type }) => type))).toEqual(new Set(Object.keys(names)))
    expect(examples.length).toBeGreaterThan(5)
  })

  it.each(examples)('has an example of $type that creates a trigger: $text', async ({ type, text }) => {
    const { call } = createEmulator({ apiGatewayTriggers: true })
    await call('CreateFunction', hello)
    const { TriggerInfo } = await call('CreateTrigger', {
      FunctionName,
      TriggerName: names[type],
      Type: type,
      TriggerDesc: text,
    })
    expect(TriggerInfo).toMatchObject({ Type: type })
  })

  it.each(examples)('has the same example in the client: $type $text', ({ text }) => {
    expect(inDocstring).toContain(`\`${text}\``)
  })
})
