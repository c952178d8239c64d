import { between, type Chapter } from './book.js'
import { Columns, rowsOf } from './columns.js'
import { fold } from './fold.js'
import type { Spec } from './spec.js'
import { differentTimes } from './updated.js'
import { compareWords, missingCells, missingSentences } from './words.js'

/** Compares the chapter with the service's endpoints and regions, and with the platform's requests. */
export function compareRequestStructure(chapter: Chapter, spec: Spec): string[] {
  return [...differentTimes(spec.platform.request, chapter), ...compareTexts(chapter, spec)]
}

function compareTexts({ lines }: Chapter, { platform, service }: Spec): string[] {
  return [
    ...compareAddresses(service, between(lines, /^Hosted region/, /^2\. Communications Protocol$/)),
    ...compareV3(platform, between(lines, /^Common parameters for Signature Algorithm v3$/, /^Assuming/)),
    ...compareV1(platform, between(lines, /^Common parameters for Signature Algorithm v1$/, /^Assuming/)),
    ...compareRegions(service, between(lines, /^Region Value$/)),
    ...missingSentences(
      [
        ...platform.request.forms.flatMap(({ contentType, restricted = '' }) => [contentType, restricted]),
        ...platform.request.sizeLimits.map(({ maxBytes }) => size(maxBytes)),
        // The table breaks the names at hyphens, the examples do not.
        ...Object.keys(unsourced(platform.commonParameters.v3)),
        ...platform.request.advice,
        ...addressWords(platform, service),
      ],
      lines,
    ),
  ]
}

type Platform = Spec['platform']
type CommonParameters = Platform['commonParameters']['v3']

function unsourced(parameters: CommonParameters): CommonParameters {
  return Object.fromEntries(Object.entries(parameters).filter(([, { source }]) => source === undefined))
}

function descriptions(parameters: CommonParameters): string[] {
  return Object.values(parameters).map(({ description }) => description)
}

/** The text about addresses, with the product's own in place of the placeholders. */
function addressWords({ request }: Platform, { endpoints }: Spec['service']): string[] {
  const host = endpoints[0]?.host ?? ''
  const regional = endpoints.find(({ region }) => region !== undefined)
  return request.addresses.map((text) =>
    text
      .replaceAll('{host}', host)
      .replaceAll('{regionHost}', regional?.host ?? '')
      .replaceAll('{regionName}', regional?.label.replace(/^.*\((.*)\)$/, '$1') ?? ''),
  )
}

function size(bytes: number): string {
  return bytes < 2 ** 20 ? `${bytes / 2 ** 10} KB` : `${bytes / 2 ** 20} MB`
}

/** The header of the tables of common parameters. */
const header = 'Parameter Name Required Type Description Integer String Yes No'

function compareAddresses({ endpoints }: Spec['service'], lines: readonly string[]): string[] {
  const printed = endpoints.filter(({ source }) => source === undefined)
  const hosts = printed.map(({ host }) => host)
  return compareWords(
    // The table breaks hosts after the area.
    [...hosts.map((host) => host.replace(/^scf\.[a-z]+-/, '')), ...printed.map(({ label }) => label)],
    lines,
    [...hosts, 'Hosted region Domain name'],
  ).map((finding) => `addresses: ${finding}`)
}

function compareV3({ commonParameters: { v3 }, signatures }: Platform, lines: readonly string[]): string[] {
  const known = [
    'When the algorithm is used, the common parameters should be uniformly placed in the HTTP request header, as shown below:',
    header,
    signatures.v3.algorithm,
    ...Object.keys(v3),
    ...descriptions(v3),
  ]
  return compareWords(descriptions(unsourced(v3)), lines, known).map((finding) => `v3: ${finding}`)
}

function compareV1({ commonParameters: { v1 }, signatures }: Platform, lines: readonly string[]): string[] {
  const columns = new Columns(lines, [])
  const known = [
    `To adopt the ${Object.keys(signatures.v1.methods)} signature methods, common parameters must be put into the request string, as shown below:`,
    header,
    ...Object.keys(v1),
    ...descriptions(v1),
  ]
  return [
    ...columns.compare(rowsOf(v1)),
    ...compareWords([], lines, known),
    ...missingCells(descriptions(v1), columns.prose),
  ].map((finding) => `v1: ${finding}`)
}

const regionLine = /([A-Z][^()]*\([^)]*\)) ([a-z]{2}(?:-[a-z]+)+)/g

/** The region list: every value and its name, in order. */
function compareRegions({ regions }: Spec['service'], lines: readonly string[]): string[] {
  const printed = [...lines.join(' ').matchAll(regionLine)].map(([, name, value]) => `${value} ${name}`)
  const specified = Object.entries(regions).map(([value, name]) => `${value} ${name}`)
  return fold(printed.join()) === fold(specified.join())
    ? []
    : [`the regions are ${specified.join(', ')}; in the book ${printed.join(', ')}`]
}
