import type { Report } from '../../diagnostics/report.js'
import type { ProductSpec } from '../../spec/spec.js'
import type { ErrorCode } from '../model.js'

/** Checks that service.yaml is consistent with its folder, with errors.yaml and in itself. */
export function checkService(
  { folder, service, states }: ProductSpec,
  errors: ReadonlyMap<string, ErrorCode> | undefined,
  report: Report,
): void {
  if (service === undefined) return
  const { source, content } = service
  const [, name = '', version = ''] = folder.split('/')
  if (content.service !== name) report.add('file-name', source.valueAt(['service']), content.service, name)
  if (content.version !== version)
    report.add('file-name', source.valueAt(['version']), content.version, version)
  const { endpoints = [], regions, categories = [], companionOf, packages } = content
  if (companionOf !== undefined && packages !== undefined)
    report.add('companion-packages', source.valueAt(['packages']), companionOf)
  endpoints.forEach(({ region }, index) => {
    if (region === undefined || regions === undefined || Object.hasOwn(regions, region)) return
    report.add('unknown-region', source.valueAt(['endpoints', index, 'region']), region, Object.keys(regions))
  })
  content.busy?.forEach((entry, index) => {
    const { code, status } = typeof entry === 'string' ? { code: entry } : entry
    if (errors !== undefined && !errors.has(code)) {
      const position = source.valueAt(['busy', index, ...(typeof entry === 'string' ? [] : ['code'])])
      report.add('unknown-error-code', position, code, errors.keys())
    }
    if (status !== undefined && states !== undefined && !Object.hasOwn(states.content, status)) {
      report.add(
        'unknown-machine',
        source.valueAt(['busy', index, 'status']),
        status,
        Object.keys(states.content),
      )
    }
  })
  categories.forEach((category, index) => {
    if (categories.indexOf(category) < index) {
      report.add('repeated-value', source.valueAt(['categories', index]), category)
    }
  })
}
