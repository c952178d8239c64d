import { fileURLToPath } from 'node:url'
import { check, type Parameter, Stages } from '@tc3/generator'
import { expect, it } from 'vitest'
import { recognizePagination } from '../../dist/import/pagination.js'
import { typeName } from '../../dist/model/model.js'

it('the paginations of SCF are recognized, and no others', async () => {
  const { model } = await check(fileURLToPath(new URL('../../../', import.meta.url)), new Stages(() => 0))
  const product = model?.products.find(({ service }) => service === 'scf')
  const facts = (parameters: readonly Parameter[]) =>
    parameters.map(({ name, type, description }) => ({ name, type: typeName(type), description }))
  const types = new Map(product?.types.map(({ name, members }) => [name, facts(members)]))
  let recognized = 0
  for (const { name, input, output, pagination } of product?.actions ?? []) {
    const found = recognizePagination({
      name,
      input: facts(input),
      output: facts(output),
      membersOf: (type) => types.get(type),
    })
    const { kind, ...expected } = pagination ?? { kind: undefined }
    expect(found, name).toEqual(kind && expected)
    if (found !== undefined) recognized += 1
  }
  expect(recognized).toBe(9)
})
