import * as v from 'valibot'
import { isRealDate } from '../calendar.js'
import { flag, prose, source, webAddress } from './parameter.js'
import { record } from './record.js'

/** The kinds of packages of each product. The folder of a package is packages/<kind>-<name of the product>. */
export const packageKinds = ['client', 'mock', 'docs'] as const

const host = v.pipe(v.string(), v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'a host name'))

const serviceName = /^[a-z][a-z0-9]*$/
const aServiceName = 'a service name, such as cvm'

const aVersion = 'a version, which is a date such as 2017-03-12'

/** spec/<service>/<version>/service.yaml: the product, its endpoints, regions and categories. */
export const service = v.pipe(
  v.strictObject({
    service: v.pipe(v.string(), v.regex(serviceName, aServiceName)),
    version: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, aVersion), v.check(isRealDate, aVersion)),
    default: v.exactOptional(
      flag(
        'Of several versions of the product, its packages have names without the version. Without it, the oldest one has them.',
      ),
    ),
    packages: v.exactOptional(
      v.pipe(
        v.array(v.picklist(packageKinds, packageKinds.join(', '))),
        v.minLength(1, 'at least one kind of package'),
        v.description(
          'The kinds of packages to generate: client, mock (the emulator), docs (the reference). By default all.',
        ),
      ),
    ),
    companionOf: v.exactOptional(
      v.pipe(
        v.string(),
        v.regex(serviceName, aServiceName),
        v.description(
          'The product whose emulator also emulates this one, such as cvm. The only package is then mock, whose generated files are in packages/mock-<companionOf>/src/companions/<service>/generated/.',
        ),
      ),
    ),
    importedActions: v.exactOptional(
      v.pipe(
        v.array(prose),
        v.minLength(1, 'at least one action'),
        v.description('The actions that `tc3 import` imports, with their data types. By default all.'),
      ),
    ),
    title: v.exactOptional(v.pipe(prose, v.description('The full name of the product.'))),
    abbreviation: v.exactOptional(v.pipe(prose, v.description('The abbreviated name of the product.'))),
    description: v.exactOptional(prose),
    documentation: v.exactOptional(webAddress),
    glossary: v.exactOptional(
      v.pipe(record(v.string(), prose), v.description('Terms with their definitions.')),
    ),
    endpoints: v.exactOptional(
      v.pipe(
        v.array(
          v.strictObject({
            host,
            label: prose,
            region: v.exactOptional(v.string()),
            source: v.exactOptional(source),
          }),
        ),
        v.minLength(1, 'at least one endpoint'),
        v.description(
          'The endpoints. The first one is the default. Without them, it consists of the service name and the domain of the platform.',
        ),
      ),
    ),
    regions: v.exactOptional(
      v.pipe(
        record(v.pipe(v.string(), v.regex(/^[a-z]+(-[a-z0-9]+)+$/, 'a region, such as ap-guangzhou')), prose),
        v.description('The values of Region, each with its name. Absent if they are unknown.'),
      ),
    ),
    spellings: v.exactOptional(
      v.pipe(
        record(prose, prose),
        v.description(
          'Names that differ from others only in letters that scans confuse, such as l and I, although both are right: each with the reason.',
        ),
      ),
    ),
    busy: v.exactOptional(
      v.pipe(
        v.array(
          v.union(
            [
              v.string(),
              v.strictObject({
                code: v.pipe(v.string(), v.description('An error code or a family of codes.')),
                status: v.exactOptional(
                  v.pipe(
                    prose,
                    v.description(
                      'A resource in states.yaml, such as function: the message contains one of its transient statuses.',
                    ),
                  ),
                ),
                messages: v.exactOptional(
                  v.pipe(
                    v.array(prose),
                    v.description('Texts of which the message contains one, if it contains no status.'),
                  ),
                ),
                source: v.exactOptional(source),
              }),
            ],
            'an error code, or a map with code, status, messages and source',
          ),
        ),
        v.description(
          'Errors that report that a change is in progress. The request was not processed and can be retried after the change.',
        ),
      ),
    ),
    categories: v.exactOptional(
      v.pipe(
        v.array(prose),
        v.description(
          'The groups of actions, in the order of the documentation. Absent if they are unknown.',
        ),
      ),
    ),
  }),
  v.metadata({ title: 'Service' }),
)

export type ServiceDocument = v.InferOutput<typeof service>
