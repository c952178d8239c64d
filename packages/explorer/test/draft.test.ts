import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Draft, draftAt, draftOf, emptyDraft, inputOf, newDraft, replaceAt } from '../src/form/draft.js'
import { inputSchema } from '../src/model/input-schema.js'
import { actionNamed, model } from './model.js'

const schema = inputSchema(model, actionNamed('CreateFunction'))
const update = inputSchema(model, actionNamed('UpdateAlias'))

/** Inputs of which some members are of the action, with values of its types or of others. */
const names = [...Object.keys(schema.input), ...Object.keys(schema.types.Code ?? {}), '__proto__', 'Other']
const { input: json } = fc.letrec((tie) => ({
  input: fc.dictionary(fc.constantFrom(...names), tie('value'), { maxKeys: 8 }),
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.string(),
    fc.integer().map(String),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
    fc.constantFrom('', 'true', 'TRUE', '1e3', '007'),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('input'),
  ),
}))

describe('the content of a form', () => {
  it('stands for the input that filled it, whatever that contains', () => {
    fc.assert(
      fc.property(json, (value) => {
        const input = Object(value)
        for (const one of [schema, update]) expect(inputOf(draftOf(input, one), one)).toEqual(input)
      }),
    )
  })

  it('holds what a user types as texts, which become values of the types of the parameters', () => {
    const typed: readonly (readonly [string, Draft])[] = [
      ['FunctionName', 'hello'],
      ['MemorySize', '128'],
      ['Timeout', 'soon'],
      ['Environment', newDraft({ type: 'Environment' }, schema.types)],
    ]
    const draft = typed.reduce((form, [name, value]) => replaceAt(form, [name], value), emptyDraft(schema))
    expect(inputOf(draft, schema)).toEqual({
      Code: {},
      FunctionName: 'hello',
      MemorySize: 128,
      Timeout: 'soon',
      Environment: {},
    })
  })

  it('changes one field at a time', () => {
    const variables = { Variables: [{ Key: 'A', Value: '1' }, { Key: 'B' }] }
    const draft = draftOf({ FunctionName: 'hello', Environment: variables }, schema)
    const path = ['Environment', 'Variables', 1, 'Key']
    expect(draftAt(draft, path)).toBe('B')
    expect(inputOf(replaceAt(draft, path, 'C'), schema)).toEqual({
      FunctionName: 'hello',
      Environment: { Variables: [{ Key: 'A', Value: '1' }, { Key: 'C' }] },
    })
    expect(inputOf(replaceAt(draft, path.slice(0, 3), undefined), schema)).toEqual({
      FunctionName: 'hello',
      Environment: { Variables: [{ Key: 'A', Value: '1' }] },
    })
    const added = replaceAt(
      draft,
      ['Environment', 'Variables', 2],
      newDraft({ type: 'Variable' }, schema.types),
    )
    expect(Object(inputOf(added, schema)).Environment.Variables).toHaveLength(3)
    // A field that is not there has no members.
    expect(replaceAt(draft, ['VpcConfig', 'VpcId'], 'x')).toEqual(draft)
    expect(draftAt(draft, ['FunctionName', 'length'])).toBeUndefined()
    expect(draftAt(draft, ['constructor'])).toBeUndefined()
  })

  it('keeps values as they are where it would be too deep', () => {
    const node = { type: 'Node' }
    const types = { Node: { Child: node, Children: { ...node, list: true } } }
    const recursive = { action: 'Nest', input: types.Node, types }
    let deep: object = {}
    for (let level = 0; level < 100; level += 1) deep = { Child: deep }
    const draft = draftOf(deep, recursive)
    expect(inputOf(draft, recursive)).toEqual(deep)
    expect(draftAt(draft, Array(20).fill('Child'))).toHaveProperty('members')
    expect(draftAt(draft, Array(21).fill('Child'))).toHaveProperty('json')
  })

  it('begins with the objects that are required, and without lists', () => {
    const member = { type: 'Node', required: true }
    const types = { Node: { Text: { type: 'String', required: true }, Child: { type: 'Node' } } }
    const input = { One: member, Many: { ...member, list: true }, Other: { type: 'Node' } }
    const required = { action: 'Nest', input, types }
    expect(inputOf(emptyDraft(required), required)).toEqual({ One: {} })
    // A type that requires itself has no value, but a form.
    const endless = { action: 'Nest', input: { One: member }, types: { Node: { Child: member } } }
    expect(inputOf(emptyDraft(endless), endless)).toHaveProperty('One.Child.Child')
  })
})
