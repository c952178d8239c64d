import type { Report } from '../../diagnostics/report.js'
import type { PlatformDocument } from '../../spec/definitions/platform.js'
import type { ParsedFile } from '../../spec/spec.js'
import { checkPlatform } from '../check/platform.js'
import type { Platform } from '../model.js'
import { linkErrorCodes } from './error-codes.js'

/** Links and checks the platform. */
export function linkPlatform(platform: ParsedFile<PlatformDocument>, report: Report): Platform {
  checkPlatform(platform, report)
  const { content } = platform
  return { ...content, errors: linkErrorCodes(content.errors) }
}
