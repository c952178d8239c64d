import { expect, it } from 'vitest'
import { publishedPackages } from './published.js'

it.each(await publishedPackages())('$name has keywords by which npm finds it', ({ name, keywords = [] }) => {
  expect(keywords).toEqual(expect.arrayContaining(['tencentcloud', 'tencent-cloud']))
  expect(keywords).toHaveLength(new Set(keywords).size)
  const [, product] = /^@tc3\/(?:client|mock|docs)-(.+)$/.exec(name) ?? []
  if (product !== undefined) expect(keywords).toContain(product)
})
