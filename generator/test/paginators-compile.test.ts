import { expect, it } from 'vitest'
import { compile } from './semver/compile.js'
import { generateInMemory } from './semver/generate-in-memory.js'
import { baseSpec, demo } from './semver/spec.js'

const list = `${demo}/actions/ListThings.yaml`
const types = `${demo}/types.yaml`

/** The demo product, with objects for the pages, and a pagination of its list. */
function specWith(pagination: string) {
  return baseSpec
    .replace(
      types,
      '\nMaker:\n',
      `
ThingList:
  members:
    Items: { type: Array of Thing, nullable: true, description: Things }
    Names: { type: Array of String, description: Names }
    Last: { type: Boolean, description: Last }
    Next: { type: Integer, nullable: true, description: Next }
Paging:
  members:
    Page: { type: Integer, required: false, description: Page }
    Size: { type: Integer, required: false, description: Size }
Maker:
`,
    )
    .replace(list, 'input:\n', 'input:\n  Paging: { type: Paging, required: false, description: Paging }\n')
    .replace(list, 'output:\n', 'output:\n  Data: { type: ThingList, nullable: true, description: Data }\n')
    .replace(
      list,
      'pagination: { offset: Offset, limit: Limit, items: Things, total: TotalCount }',
      `pagination: { ${pagination} }`,
    )
}

/** A program that reads the items and the pages with the class and with `paginate`. */
function program(item: string, page: string) {
  return `
import { DemoClient } from './client/index.js'
import { listThingsPages } from './client/paginators.js'
import { paginate } from '@tc3/core/paginate'
const client = new DemoClient()
export async function read(): Promise<string[]> {
  const texts: string[] = []
  for await (const item of client.paginate.listThings({ Paging: { Size: 10 } })) texts.push(${item})
  for await (const item of paginate(client.client, listThingsPages, {})) texts.push(${item})
  for await (const page of client.paginate.listThings().pages()) texts.push(${page})
  return texts
}
`
}

it.each([
  [
    'page: Paging.Page, limit: Paging.Size, items: Data.Items',
    program('item.Name', 'page.Data?.Items?.[0]?.Name ?? page.RequestId'),
  ],
  [
    'cursor: Offset, next: Data.Next, end: Data.Last, items: Data.Names',
    program('item.trim()', 'page.Data?.Names[0] ?? page.RequestId'),
  ],
])('programs that use a pagination by %s compile', async (pagination, text) => {
  const { result, problems } = await generateInMemory(specWith(pagination))
  expect(problems).toEqual([])
  const { files } = result ?? { files: new Map() }
  const wrong = text.replaceAll(/texts\.push\(item\.\w+/g, 'texts.push(item.Missing')
  const [own = [], other = []] = compile([
    { files, text },
    { files, text: wrong },
  ])
  expect(own).toEqual([])
  expect(other).toHaveLength(2)
})
