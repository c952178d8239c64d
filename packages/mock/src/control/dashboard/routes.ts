import * as v from 'valibot'
import type { Product } from '../../api/product.js'
import { anyObject, withDescription } from '../../schema/schema.js'
import type { AccountCredentials } from '../../signature/credentials.js'
import type { StoredJournal } from '../../testing/request-journal.js'
import { ControlError, type ControlRoute } from '../control-route.js'
import { jsonResponse } from '../json-response.js'
import { route } from '../route.js'
import type { Dashboard } from './dashboard.js'
import { pageFile, pageFiles } from './page.js'
import type { PageInfo } from './page-data.js'
import { describeRequest } from './request-details.js'
import { listRequests } from './request-list.js'

/** What the dashboard shows. */
export interface DashboardOptions {
  readonly product: Product
  readonly credentials: readonly AccountCredentials[]
  readonly journal: StoredJournal
  readonly dashboard: Dashboard | undefined
}

const number = v.pipe(v.number(), v.integer(), v.minValue(0))

/** The most requests in one response. */
const maxRequests = 500

/** The operations that the dashboard consists of: the files of the page, and the data that it shows. */
export function dashboardRoutes({
  product,
  credentials,
  journal,
  dashboard,
}: DashboardOptions): readonly ControlRoute[] {
  return [
    route({
      method: 'GET',
      path: '',
      name: 'showDashboard',
      summary: 'Shows the requests and resources in a browser, with controls of the emulator.',
      response: { mediaType: pageFiles['index.html'] },
      run: () => pageFile('index.html'),
    }),
    fileRoute('app.js', 'getDashboardScript', 'Returns the script of the dashboard.'),
    fileRoute('style.css', 'getDashboardStyle', 'Returns the style sheet of the dashboard.'),
    fileRoute('icon.svg', 'getDashboardIcon', 'Returns the icon of the dashboard.'),
    route({
      method: 'GET',
      path: 'dashboard/info',
      name: 'getDashboardInfo',
      summary: 'Returns the product, its actions and regions, and the SecretId of the first key pair.',
      response: { json: anyObject },
      run: () =>
        jsonResponse({
          service: product.service,
          version: product.version,
          actions: Object.keys(product.actions),
          firstAction: findFirstAction(product),
          regions: product.regions,
          subject: dashboard?.subject,
          secretId: credentials[0]?.secretId ?? '',
        } satisfies PageInfo),
    }),
    route({
      method: 'GET',
      path: 'dashboard/requests',
      name: 'listRequestSummaries',
      summary: 'Lists requests, newest first. Each has a number that later requests exceed.',
      input: {
        after: v.optional(withDescription(number, 'The lowest number. Default: 0.')),
        before: v.optional(withDescription(number, 'A higher number than all. Default: no limit.')),
        action: v.optional(withDescription(v.string(), 'Default: all actions.')),
        outcome: v.optional(withDescription(v.string(), '`ok`, `failed` or an error code. Default: any.')),
        subject: v.optional(withDescription(v.string(), 'The resource that the input names. Default: any.')),
        text: v.optional(withDescription(v.string(), 'A text in the request or the response, in any case.')),
        limit: v.optional(
          withDescription(
            v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(maxRequests)),
            'The most requests. Default: 200.',
          ),
        ),
      },
      response: { json: anyObject },
      run: (filter) => jsonResponse(listRequests(journal, dashboard?.subject, filter)),
    }),
    route({
      method: 'GET',
      path: 'dashboard/requests/{requestId}',
      name: 'getRequest',
      summary: 'Returns a request with its input, output, headers and signed texts. Secrets are not shown.',
      input: { requestId: v.string() },
      response: { json: anyObject },
      run({ requestId }) {
        for (const numbered of journal.newestFirst()) {
          if (numbered.entry.requestId === requestId)
            return jsonResponse(describeRequest(numbered, product, dashboard ?? {}))
        }
        throw new ControlError(404, 'The journal no longer has this request.')
      },
    }),
    route({
      method: 'GET',
      path: 'dashboard/resources',
      name: 'listResources',
      summary: 'Returns the tables of the resources.',
      response: { json: v.array(anyObject) },
      run: () => jsonResponse((dashboard?.sections() ?? []).map(limitRows)),
    }),
    route({
      method: 'GET',
      path: 'dashboard/resources/{id}',
      name: 'getResource',
      summary: 'Returns the page about a resource.',
      input: { id: v.string() },
      response: { json: anyObject },
      async run({ id }) {
        const resource = await dashboard?.resource?.(id)
        if (!resource) throw new ControlError(404, 'The resource does not exist.')
        return jsonResponse(resource)
      },
    }),
    route({
      method: 'GET',
      path: 'dashboard/resources/{id}/files/{path}',
      name: 'getResourceFile',
      summary: 'Returns the text of a file of a resource.',
      input: { id: v.string(), path: v.string() },
      response: { json: anyObject },
      async run({ id, path }) {
        const file = await dashboard?.file?.(id, path)
        if (!file) throw new ControlError(404, 'The file does not exist.')
        return jsonResponse(file)
      },
    }),
  ]
}

function fileRoute(file: keyof typeof pageFiles, name: string, summary: string): ControlRoute {
  return route({
    method: 'GET',
    path: `dashboard/${file}`,
    name,
    summary,
    response: { mediaType: pageFiles[file] },
    run: () => pageFile(file),
  })
}

function findFirstAction({ actions }: Product): string | undefined {
  return Object.keys(actions).find((name) => {
    const needsInput = Object.values(actions[name]?.input ?? {}).some(({ required }) => required)
    return /^(List|Describe|Get)/.test(name) && !needsInput
  })
}

/** The most rows of a table. */
const maxRows = 1000

function limitRows(section: ReturnType<Dashboard['sections']>[number]): object {
  const { rows, total = rows.length } = section
  return { ...section, rows: rows.slice(0, maxRows), total }
}
