import type { Platform, Product } from '../../model/model.js'
import { platformFile } from '../../spec/layout.js'
import type { Emitter } from '../emitter.js'
import { escapedProduct } from '../escaped-product.js'
import type { GeneratedFile } from '../generated-file.js'
import { markdownHeader } from '../header.js'
import { markdownOf } from '../markdown.js'
import { packageFolder, withPackage } from '../packages.js'
import type { Render } from '../render.js'
import { actionView } from './action.js'
import { categoriesView } from './categories.js'
import { errorsView } from './errors.js'
import { historyView } from './history.js'
import { limitsView } from './limits.js'
import { actionPage, typePagesOf } from './links.js'
import { quotasView } from './quotas.js'
import { regionsView } from './regions.js'
import { requestsView } from './requests.js'
import { resourcesView } from './resources.js'
import { signingView } from './signing.js'
import { hasSources } from './source.js'
import { statusesView } from './statuses.js'
import { typesView } from './types.js'

/** The reference of each product in Markdown: one page for each action and for each chapter. */
export const emitDocs: Emitter = (model, render) => {
  const platform = markdownOf(model.platform)
  const platformSpec = model.ownsPlatform ? platformFile : 'the platform spec of @tc3/generator'
  return withPackage('docs', model).flatMap((product) =>
    reference(platform, platformSpec, escapedProduct(product), render),
  )
}

function reference(
  platform: Platform,
  platformSpec: string,
  product: Product,
  render: Render,
): GeneratedFile[] {
  const spec = product.folder
  function page(path: string, template: string, from: string, view: object): GeneratedFile {
    const content = render(`docs/${template}`, { header: markdownHeader(from), product, platform, ...view })
    return {
      path: `packages/${packageFolder('docs', product)}/${path}`,
      content: hasSources(content) ? content.trimEnd() + render('docs/reference/sources.md', {}) : content,
    }
  }
  /** A page of the reference with the template of the same name. */
  const chapter = (name: string, from: string, view: object): GeneratedFile =>
    page(`reference/${name}.md`, `reference/${name}.md`, from, view)

  const lists = {
    categories: categoriesView(product),
    hasLimits: product.actions.some(({ rateLimit }) => rateLimit !== undefined),
    hasTypes: product.types.length > 0,
    hasStatuses: product.states.length > 0,
    hasQuotas: product.quotas.length > 0,
    hasHistory: product.releases.length > 0,
  }
  return [
    page('README.md', 'README.md', spec, lists),
    chapter('index', spec, { ...lists, resources: resourcesView(platform, product) }),
    ...product.actions.map((action) =>
      page(
        `reference/${actionPage(action.name, product)}`,
        'reference/action.md',
        action.file,
        actionView(platform, product, action),
      ),
    ),
    ...(lists.hasTypes
      ? typePagesOf(product).map((one) =>
          page(`reference/${one.path}`, 'reference/types.md', `${spec}/types.yaml`, typesView(product, one)),
        )
      : []),
    chapter('errors', `${spec}/errors.yaml`, errorsView(platform, product)),
    chapter('regions', `${spec}/service.yaml`, regionsView(platform, product)),
    ...(lists.hasLimits ? [chapter('limits', spec, limitsView(product))] : []),
    ...(lists.hasStatuses ? [chapter('statuses', `${spec}/states.yaml`, statusesView(product))] : []),
    ...(lists.hasQuotas ? [chapter('quotas', `${spec}/quotas.yaml`, quotasView(product))] : []),
    ...(lists.hasHistory ? [chapter('history', `${spec}/history.yaml`, historyView(product))] : []),
    chapter('requests', platformSpec, requestsView(platform, product)),
    chapter('signing', platformSpec, signingView(platform)),
  ]
}
