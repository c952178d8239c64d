import { type Call, curlCommand, isDocumented, programs, signRequest } from '@tc3/explorer/programs'
import { type Action, type Model, methodName, type Product } from '@tc3/generator'
import type { Page } from './page.js'
import type { ProductPages } from './products.js'
import { sampleInput } from './sample-input.js'

/** Adds programs that make the call of the first example to the pages of actions. */
export async function addPrograms(owner: ProductPages, model: Model): Promise<ProductPages> {
  const { folder, pages, product } = owner
  const actions = new Map(product.actions.map((action) => [action.name, action]))
  const extend = async (page: Page): Promise<Page> => {
    const action = page.path.startsWith(`${folder}/actions/`) ? actions.get(page.title) : undefined
    if (action === undefined) return page
    return { ...page, markdown: `${page.markdown.trimEnd()}\n\n${await programsOf(action, product, model)}` }
  }
  return { ...owner, pages: await Promise.all(pages.map(extend)) }
}

async function programsOf(action: Action, product: Product, { platform }: Model): Promise<string> {
  const [example] = action.examples
  const [endpoint] = product.endpoints
  const [signed] = platform.signatures.v3.examples.filter(({ worked }) => worked !== undefined)
  const { secretId = '', secretKey = '' } = signed?.worked ?? {}
  const time = Number(signed?.headers['X-TC-Timestamp']) * 1000
  const input = sampleInput(action, product)
  const call: Call = {
    service: product.service,
    version: product.version,
    packageId: product.packages.includes('client') ? product.packageId : undefined,
    action: action.name,
    method: methodName(action.name, product),
    isDocumented: isDocumented(action, input),
    region: action.regionRequired === false ? '' : (product.regions[0]?.value ?? ''),
    input,
    endpoint: undefined,
  }
  const curl = curlCommand(await signRequest(call, endpoint?.host ?? '', { secretId, secretKey }, time))
  const blocks = [
    ...programs(call).map(({ language, syntax, text }) => [language, syntax, text]),
    ['curl', 'sh', curl],
  ].map(
    ([title, syntax, text = '']) =>
      `<details>\n<summary>${title}</summary>\n\n\`\`\`${syntax}\n${text.trimEnd()}\n\`\`\`\n\n</details>`,
  )
  const what = example === undefined ? 'A call with the required parameters' : 'The call of the first example'
  return `## Programs

${what}, in several languages. The command for curl has the signature of the key pair and the time of the
[worked example](../signing.md), so it is expired: the explorer on this page signs with your own.

${blocks.join('\n\n')}
`
}
