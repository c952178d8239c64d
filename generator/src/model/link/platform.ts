import type { Report } from '../../diagnostics/report.js'
import type { PlatformDocument } from '../../spec/definitions/platform.js'
import type { Sourced } from '../../spec/spec.js'
import { checkPlatform } from '../check/platform.js'
import type { Platform } from '../model.js'
import { linkErrorCodes } from './error-codes.js'

/** Links what all products have in common. */
export function linkPlatform(platform: Sourced<PlatformDocument>, report: Report): Platform {
  checkPlatform(platform, report)
  const { content } = platform
  return { ...content, errors: linkErrorCodes(content.errors) }
}
