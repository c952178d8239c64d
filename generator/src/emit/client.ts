import { type ClassDeclarationStructure, Scope, StructureKind } from 'ts-morph'
import type { Action, ErrorCode, Product } from '../model/model.js'
import { dataTypesModule } from './data-types.js'
import type { Emitter } from './emitter.js'
import type { GeneratedFile } from './generated-file.js'
import { markdownHeader } from './header.js'
import { camelCase, pascalCase } from './naming.js'
import { alias } from './typescript/alias.js'
import { constant } from './typescript/constant.js'
import { docs } from './typescript/docs.js'
import { literal, stringLiteral } from './typescript/literal.js'
import { type Declaration, type External, type Module, reference } from './typescript/module.js'
import { parametersInterface } from './typescript/parameters.js'
import { print } from './typescript/print.js'
import { union } from './typescript/union.js'

const core = (name: string, typeOnly: boolean): External => ({
  key: `core:${name}`,
  module: '@tc3/core',
  name,
  typeOnly,
})

const externals: readonly External[] = [
  core('Action', true),
  core('CallOptions', true),
  core('Client', true),
  core('ClientOptions', true),
  core('CommonErrorCode', true),
  core('Service', true),
  core('ServiceErrorGuard', true),
  core('createClient', false),
  core('isServiceError', false),
]

/** The typed client of each product: one module an action and no registry, so that bundlers keep what is used. */
export const emitClient: Emitter = ({ products }, render) =>
  products.flatMap((product): GeneratedFile[] => {
    const scope = `client-${product.service}`
    const folder = `packages/${scope}/src/generated`
    const types = dataTypesModule(product, scope)
    const service = serviceModule(product, scope)
    const errors = errorsModule(product, scope)
    const regions = regionsModule(product, scope)
    const actions = product.actions.map((action) => actionModule(action, product, scope))
    const actionIndex: Module = {
      path: `${folder}/actions/index.ts`,
      scope,
      from: `${product.folder}/actions`,
      declarations: [],
      exports: [service.path, ...actions.map(({ path }) => path)],
    }
    const client: Module = {
      path: `${folder}/client.ts`,
      scope,
      from: product.folder,
      declarations: [clientDeclaration(product, scope)],
    }
    const index: Module = {
      path: `${folder}/index.ts`,
      scope,
      from: product.folder,
      declarations: [],
      exports: [actionIndex, client, errors, regions, types].map(({ path }) => path),
    }
    const [first] = product.actions.filter(
      ({ readOnly, input }) => readOnly && input.every(({ required }) => !required),
    )
    return [
      ...print([types, service, errors, regions, ...actions, actionIndex, client, index], externals),
      {
        path: `packages/${scope}/README.md`,
        content: render('client/README.md', {
          header: markdownHeader(product.folder),
          product,
          className: `${pascalCase(product.service)}Client`,
          guard: `is${pascalCase(product.service)}Error`,
          creator: `create${pascalCase(product.service)}`,
          actions: product.actions.map((action) => ({ ...action, method: camelCase(action.name) })),
          example: first && { ...first, method: camelCase(first.name) },
          // The RequestId differs from answer to answer.
          answered: first?.output
            .slice(0, -1)
            .map(({ name }) => name)
            .sort()
            .join(' '),
        }),
      },
    ]
  })

const key = (scope: string, product: Product, name: string) => `${scope}:${product.service}/${name}`

const actionKey = (scope: string, product: Product, action: Action, part: string) =>
  key(scope, product, `action/${action.name}/${part}`)

function serviceModule(product: Product, scope: string): Module {
  const [endpoint] = product.endpoints
  return {
    path: `packages/${scope}/src/generated/service.ts`,
    scope,
    from: `${product.folder}/service.yaml`,
    declarations: [
      {
        key: key(scope, product, 'service'),
        name: product.service,
        typeOnly: false,
        structure: (name) =>
          constant(name, {
            description: `${product.title} (${product.abbreviation}), version ${product.version}.`,
            type: reference('core:Service'),
            initializer: literal({
              service: product.service,
              version: product.version,
              endpoint: endpoint?.host,
              busy: product.busy,
            }),
          }),
      },
    ],
  }
}

function errorsModule(product: Product, scope: string): Module {
  const title = pascalCase(product.service)
  const codes = new Set(
    [...product.errors, ...product.actions.flatMap(({ errors }) => errors)].map(({ code }) => code),
  )
  const codeKey = key(scope, product, 'error-code')
  return {
    path: `packages/${scope}/src/generated/errors.ts`,
    scope,
    from: `${product.folder}/errors.yaml`,
    declarations: [
      {
        key: codeKey,
        name: `${title}ErrorCode`,
        typeOnly: true,
        structure: (name) =>
          alias(
            name,
            union([reference('core:CommonErrorCode'), ...[...codes].map(stringLiteral)]),
            `Every documented error code of ${product.abbreviation}, the common ones included.`,
          ),
      },
      {
        key: key(scope, product, 'error-guard'),
        name: `is${title}Error`,
        typeOnly: false,
        structure: (name) =>
          constant(name, {
            description:
              `Tells whether a value is an error that ${product.abbreviation} answered, and narrows its code: to one code ` +
              "('ResourceNotFound.Function') or to a family of them ('ResourceNotFound').",
            type: `${reference('core:ServiceErrorGuard')}<${reference(codeKey)}>`,
            initializer: reference('core:isServiceError'),
          }),
      },
    ],
  }
}

function regionsModule(product: Product, scope: string): Module {
  const title = pascalCase(product.service)
  return {
    path: `packages/${scope}/src/generated/regions.ts`,
    scope,
    from: `${product.folder}/service.yaml`,
    declarations: [
      {
        key: key(scope, product, 'region'),
        name: `${title}Region`,
        typeOnly: true,
        structure: (name) =>
          alias(
            name,
            union([...product.regions.map(({ value }) => stringLiteral(value)), '(string & {})']),
            `The documented regions of ${product.abbreviation}; others may come.`,
          ),
      },
    ],
  }
}

function actionModule(action: Action, product: Product, scope: string): Module {
  const { name, input, output, errors, deprecated, page } = action
  const keys = {
    request: actionKey(scope, product, action, 'request'),
    response: actionKey(scope, product, action, 'response'),
    errorCode: actionKey(scope, product, action, 'error-code'),
    action: actionKey(scope, product, action, 'action'),
  }
  const tags = [
    ...(deprecated === undefined ? [] : [`@deprecated ${deprecated}`]),
    ...(page ? [`@see ${page}`] : []),
  ]
  const declarations: Declaration[] = [
    {
      key: keys.request,
      name: `${name}Request`,
      typeOnly: true,
      structure: (settled) =>
        input.length === 0
          ? alias(settled, 'Record<string, never>', `Input of ${name}: nothing.`)
          : parametersInterface(settled, input, { input: true, output: false }, scope, product, [
              `Input of ${name}.`,
            ]),
    },
    {
      key: keys.response,
      name: `${name}Response`,
      typeOnly: true,
      structure: (settled) =>
        parametersInterface(settled, output, { input: false, output: true }, scope, product, [
          `Output of ${name}.`,
        ]),
    },
    {
      key: keys.errorCode,
      name: `${name}ErrorCode`,
      typeOnly: true,
      structure: (settled) =>
        alias(
          settled,
          union([reference('core:CommonErrorCode'), ...businessCodes(errors)]),
          `The documented error codes of ${name}, the common ones included.`,
        ),
    },
    {
      key: keys.action,
      name: camelCase(name),
      typeOnly: false,
      structure: (settled) =>
        constant(settled, {
          description: [action.summary, action.description, limitSentence(action)]
            .filter(Boolean)
            .join('\n\n'),
          tags,
          type: `${reference('core:Action')}<${reference(keys.request)}, ${reference(keys.response)}>`,
          initializer: literal({
            name,
            region: action.regionRequired,
            rateLimit: action.rateLimit,
            idempotent: action.idempotent,
          }),
        }),
    },
  ]
  return {
    path: `packages/${scope}/src/generated/actions/${camelCase(name)}.ts`,
    scope,
    from: action.file,
    declarations,
  }
}

const businessCodes = (errors: readonly ErrorCode[]): string[] =>
  errors.map(({ code }) => stringLiteral(code))

const limitSentence = ({ rateLimit, regions }: Action): string =>
  `At most ${rateLimit} requests a second.${regions === undefined ? '' : ` Only in ${regions.join(', ')}.`}`

function clientDeclaration(product: Product, scope: string): Declaration {
  const clientName = `${pascalCase(product.service)}Client`
  const structure = (name: string): ClassDeclarationStructure => ({
    kind: StructureKind.Class,
    name,
    isExported: true,
    docs: docs([
      `Client of ${product.title} (${product.abbreviation}), version ${product.version}: one method an action.`,
    ]),
    properties: [{ name: '#client', type: reference('core:Client'), isReadonly: true }],
    ctors: [
      {
        parameters: [{ name: 'options', type: reference('core:ClientOptions') }],
        statements: [
          `this.#client = ${reference('core:createClient')}(${reference(key(scope, product, 'service'))}, options)`,
        ],
        docs: docs([], ['@param options Region, credentials and how requests are signed and sent.']),
      },
    ],
    methods: product.actions.map((action) => {
      const { name: actionName, input, deprecated, page } = action
      const request = reference(actionKey(scope, product, action, 'request'))
      const response = reference(actionKey(scope, product, action, 'response'))
      const value = reference(actionKey(scope, product, action, 'action'))
      return {
        name: camelCase(actionName),
        scope: Scope.Public,
        parameters: [
          {
            name: 'input',
            type: request,
            // An action that requires nothing can be called with nothing.
            ...(input.some(({ required }) => required) ? {} : { initializer: '{}' }),
          },
          { name: 'options', type: reference('core:CallOptions'), hasQuestionToken: true },
        ],
        returnType: `Promise<${response}>`,
        statements: [`return this.#client.send(${value}, input, options)`],
        docs: docs(
          [action.summary, limitSentence(action)],
          [
            ...(deprecated === undefined ? [] : [`@deprecated ${deprecated}`]),
            ...(page ? [`@see ${page}`] : []),
          ],
        ),
      }
    }),
  })
  return { key: key(scope, product, 'client'), name: clientName, typeOnly: false, structure }
}
