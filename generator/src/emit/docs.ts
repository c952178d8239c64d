import type {
  Action,
  Change,
  DataType,
  Model,
  Parameter,
  Product,
  Release,
  StateMachine,
  Waiter,
} from '../model/model.js'
import { typeName } from '../model/model.js'
import { releaseHeadings, releaseParts } from '../model/release-words.js'
import { platformFile } from '../project.js'
import { constraintSentences } from './constraints.js'
import type { Emitter } from './emitter.js'
import type { GeneratedFile } from './generated-file.js'
import { markdownHeader } from './header.js'
import { camelCase } from './naming.js'
import type { Render } from './render.js'

/** The reference of each product in Markdown: a page an action, and one for each of the other chapters. */
export const emitDocs: Emitter = (model, render) =>
  model.products.flatMap((product) => reference(model, product, render))

function reference({ platform, ownsPlatform }: Model, product: Product, render: Render): GeneratedFile[] {
  const folder = `packages/docs-${product.service}`
  const page = (path: string, template: string, from: string, view: object): GeneratedFile => ({
    path: `${folder}/${path}`,
    content: render(`docs/${template}`, { header: markdownHeader(from), product, platform, ...view }),
  })
  return [
    page('README.md', 'README.md', product.folder, { categories: categoriesOf(product) }),
    page('reference/index.md', 'reference/index.md', product.folder, { categories: categoriesOf(product) }),
    ...product.actions.map((action) =>
      page(`reference/actions/${action.name}.md`, 'reference/action.md', action.file, actionView(action)),
    ),
    page('reference/types.md', 'reference/types.md', `${product.folder}/types.yaml`, {
      types: product.types.map(typeView),
    }),
    page('reference/errors.md', 'reference/errors.md', `${product.folder}/errors.yaml`, errorsView(product)),
    page(
      'reference/regions.md',
      'reference/regions.md',
      `${product.folder}/service.yaml`,
      regionsView(product),
    ),
    page('reference/statuses.md', 'reference/statuses.md', `${product.folder}/states.yaml`, {
      machines: product.states.map(machineView),
    }),
    page('reference/history.md', 'reference/history.md', `${product.folder}/history.yaml`, {
      releases: product.releases.map((release) => releaseView(release, product)),
    }),
    page(
      'reference/signing.md',
      'reference/signing.md',
      ownsPlatform ? platformFile : 'what @tc3/generator knows of the platform',
      signingView(platform),
    ),
  ]
}

const categoriesOf = ({ categories, actions }: Product) =>
  categories
    .map((name) => ({ name, actions: actions.filter(({ category }) => category === name) }))
    .filter((category) => category.actions.length > 0)

function actionView(action: Action): object {
  return {
    action,
    method: camelCase(action.name),
    region: regionSentence(action),
    input: action.input.map((parameter) => parameterView(parameter, '../types.md')),
    output: action.output.map((parameter) => parameterView(parameter, '../types.md')),
    examples: action.examples.map((example) => ({
      ...example,
      hasParams: Object.keys(example.params).length > 0,
    })),
  }
}

function regionSentence({ regionRequired, regions }: Action): string {
  if (regions !== undefined)
    return `Region is required, and one of ${regions.map((name) => `\`${name}\``).join(', ')}.`
  return regionRequired ? 'Region is required.' : 'Region is not required.'
}

const typeView = (type: DataType) => ({
  ...type,
  users: type.usedBy.map((name) => `[${name}](actions/${name}.md)`).join(', '),
  members: type.members.map((member) => parameterView(member, '')),
  hasRequired: type.members.some(({ required }) => required !== undefined),
})

function parameterView(parameter: Parameter, typesPage: string): object {
  const { name, type, required, description } = parameter
  const text = typeName(type)
  const link = `[${type.name}](${typesPage}#${type.name.toLowerCase()})`
  return {
    name,
    type: type.scalar === undefined ? text.replace(type.name, link) : text,
    required: required === true ? 'Yes' : 'No',
    description,
    constraints: constraintSentences(parameter).join(' '),
  }
}

const errorsView = (product: Product) => ({
  errors: product.errors.map(({ code, description }) => ({
    code,
    description,
    actions: product.actions
      .filter(({ errors }) => errors.some((error) => error.code === code))
      .map(({ name }) => `[${name}](actions/${name}.md)`)
      .join(', '),
  })),
})

const regionsView = (product: Product) => ({
  endpoints: product.endpoints.map(({ host, label, region }) => ({ host, label, region: region ?? '' })),
})

const machineView = (machine: StateMachine) => ({
  ...machine,
  statuses: machine.statuses.map((status) => ({ ...status, description: status.description ?? '' })),
  operations: machine.operations.map(({ name, actions }) => ({
    name,
    actions: actions.map((action) => `[${action}](actions/${action}.md)`).join(', '),
  })),
  waiters: machine.waiters.map(waiterView),
  lifecycles: machine.lifecycles.map(({ name, description, transitions }) => ({
    name,
    description,
    transitions: transitions.map(({ from, on, to }) => ({ from: from ?? '[*]', on, to })),
  })),
})

function waiterView({ name, summary, action, requires, status, success, failure, notFound }: Waiter): object {
  const list = (names: readonly string[]) => names.map((text) => `\`${text}\``).join(', ')
  const input = requires.length === 0 ? '' : `, given ${list(requires)}`
  return {
    name,
    summary,
    asked: `${list([status])} of [${action}](actions/${action}.md)${input}`,
    success: list([...success, ...notFound]),
    failure: list(failure),
  }
}

function releaseView({ number, time, changes }: Release, product: Product): object {
  const linked = (subject: Change['subject'], name: string) => {
    if (subject === 'type') return `[${name}](types.md#${name.toLowerCase()})`
    return product.actions.some((action) => action.name === name) ? `[${name}](actions/${name}.md)` : name
  }
  const groups = (['action', 'type'] as const).flatMap((subject) =>
    (['new', 'modified', 'deleted'] as const).map((kind) => ({
      heading: releaseHeadings[subject][kind],
      changes: changes
        .filter((change) => change.subject === subject && change.kind === kind)
        .map((change) => ({
          name: linked(subject, change.name),
          parts: change.parts.map((part) => `${releaseParts[part.kind]}: ${part.names.join(', ')}`),
        })),
    })),
  )
  return {
    title: number === undefined ? 'Existing release' : `Release ${number}`,
    time,
    groups: groups.filter((group) => group.changes.length > 0),
  }
}

function signingView({ signatures, request, commonParameters, response }: Model['platform']): object {
  const parameterRows = (
    parameters: Readonly<Record<string, { type: string; required: boolean; description: string }>>,
  ) =>
    Object.entries(parameters).map(([name, { type, required, description }]) => ({
      name,
      type,
      required: required ? 'Yes' : 'No',
      description,
    }))
  return {
    forms: request.forms.map(({ method, contentType, signatures: methods, restricted }) => ({
      method,
      contentType,
      signatures: methods.join(', '),
      restricted: restricted ?? '',
    })),
    limits: request.sizeLimits.map(({ method, signatures: methods, maxBytes }) => ({
      method,
      signatures: methods.join(', '),
      maxBytes,
    })),
    v3: signatures.v3,
    v1: signatures.v1,
    v1Methods: Object.entries(signatures.v1.methods).map(([name, { hash, default: initial }]) => ({
      name,
      hash,
      initial: initial ?? false,
    })),
    window: signatures.window,
    v3Parameters: parameterRows(commonParameters.v3),
    v1Parameters: parameterRows(commonParameters.v1),
    scope: signatures.v3.credentialScope.join('/'),
    response,
  }
}
