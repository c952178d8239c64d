import * as v from 'valibot'
import { isRealDate } from '../calendar.js'
import { prose, source, webAddress } from './parameter.js'

const host = v.pipe(v.string(), v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'a host name'))

const aVersion = 'a version, which is a date such as 2017-03-12'

/** spec/<service>/<version>/service.yaml: the product, its endpoints, regions and categories. */
export const service = v.pipe(
  v.strictObject({
    service: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9]*$/, 'a service name, such as cvm')),
    version: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, aVersion), v.check(isRealDate, aVersion)),
    title: v.pipe(prose, v.description('The full name of the product.')),
    abbreviation: v.pipe(prose, v.description('The abbreviated name of the product.')),
    description: prose,
    documentation: v.exactOptional(webAddress),
    glossary: v.exactOptional(
      v.pipe(v.record(v.string(), prose), v.description('Terms with their definitions.')),
    ),
    endpoints: v.pipe(
      v.array(
        v.strictObject({
          host,
          label: prose,
          region: v.exactOptional(v.string()),
          source: v.exactOptional(source),
        }),
      ),
      v.minLength(1, 'at least one endpoint'),
      v.description('The endpoints. The first one is the default.'),
    ),
    regions: v.pipe(
      v.record(v.pipe(v.string(), v.regex(/^[a-z]+(-[a-z0-9]+)+$/, 'a region, such as ap-guangzhou')), prose),
      v.description('The values of Region, each with its name.'),
    ),
    spellings: v.exactOptional(
      v.pipe(
        v.record(prose, prose),
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
    categories: v.pipe(
      v.array(prose),
      v.description('The groups of actions, in the order of the documentation.'),
    ),
  }),
  v.metadata({ title: 'Service' }),
)

export type ServiceDocument = v.InferOutput<typeof service>
