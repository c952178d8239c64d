import { fileURLToPath } from 'node:url'
import { check, Stages } from '@tc3/generator'
import { expect, it } from 'vitest'
import { openApi } from '../../dist/emit/openapi/openapi.js'
import { type Document, parseDocument, schemasOf } from '../openapi/document.js'

function examplesOf({ paths, components }: Document, path: string, side: 'request' | 'response') {
  const { requestBody, responses } = paths[path]?.post ?? {}
  const content = side === 'request' ? requestBody?.content : responses?.[200]?.content
  return Object.entries(content?.['application/json'].examples ?? {}).map(
    ([name, { $ref, value }]) =>
      [name, $ref === undefined ? value : components.examples.Error?.value] as const,
  )
}

it('the document of SCF is valid, has every action, and its documented examples are valid', async () => {
  const { model } = await check(fileURLToPath(new URL('../../../', import.meta.url)), new Stages(() => 0))
  const product = model?.products.find(({ service }) => service === 'scf')
  if (model === undefined || product === undefined) throw new Error('The spec has no SCF.')
  const document = await parseDocument(JSON.stringify(openApi(model.platform, product)))
  const schemas = schemasOf(document)
  const leftOut: string[] = []
  const olderResponses: string[] = []
  for (const { name, examples } of product.actions) {
    const [requests, responses] = [
      examplesOf(document, `/${name}`, 'request'),
      examplesOf(document, `/${name}`, 'response'),
    ]
    for (const [example, value] of requests) {
      const validate = schemas.request(name)
      expect(validate(value), `${name} ${example}: ${JSON.stringify(validate.errors)}`).toBe(true)
    }
    for (const [example, value] of responses) {
      const validate = schemas.response(name)
      expect(validate(value), `${name} ${example}: ${JSON.stringify(validate.errors)}`).toBe(true)
    }
    examples.forEach(({ params, response }, index) => {
      const key = `Example${index + 1}`
      if (requests.some(([example]) => example === key)) {
        expect(Object.fromEntries(requests)[key]).toEqual(params)
      } else leftOut.push(`${name} ${key}`)
      if (responses.some(([example]) => example === key)) {
        expect(Object.fromEntries(responses)[key]).toEqual({ Response: response })
      } else if (response !== undefined) olderResponses.push(`${name} ${key}`)
    })
  }
  // The documented response is older than some outputs that are always there.
  expect(olderResponses).toEqual(['GetFunction Example1'])
  // Their requests contain placeholders such as <Weight> for a number.
  expect(leftOut).toEqual(['CreateAlias Example1', 'CreateFunction Example1', 'UpdateAlias Example1'])
})
