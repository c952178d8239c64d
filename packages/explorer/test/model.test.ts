import * as schemas from '@tc3/client-scf/validate'
import { expect, it } from 'vitest'
import { inputSchema } from '../src/model/input-schema.js'
import { model } from './model.js'

it('has the constraints of the client for each action', () => {
  const expected = new Map(
    Object.values(schemas).flatMap((one) => ('action' in one ? [[one.action, one]] : [])),
  )
  expect(expected.size).toBe(model.actions.length)
  for (const action of model.actions) {
    const { types, ...schema } = inputSchema(model, action)
    const { types: used, ...ours } = expected.get(action.name) ?? { types: {} }
    expect(schema).toEqual(ours)
    expect(types).toMatchObject(used)
  }
})
