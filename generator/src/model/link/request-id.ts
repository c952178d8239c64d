import type { PlatformDocument } from '../../spec/definitions/platform.js'
import type { Parameter } from '../model.js'
import { parseType } from './type-reference.js'

/** Links RequestId, the last output parameter of every action. A placeholder replaces it if the platform could not be read. */
export function linkRequestId(platform: PlatformDocument | undefined): Parameter {
  const { name, type, description } = platform?.response.requestId ?? {
    name: 'RequestId',
    type: 'String',
    description: '',
  }
  return {
    name,
    type: parseType(type),
    required: undefined,
    returned: undefined,
    nullable: false,
    deprecated: false,
    description,
    undocumented: false,
    source: undefined,
    remark: undefined,
    status: undefined,
    since: undefined,
    valuesSince: [],
    default: undefined,
    unchanged: false,
    enum: undefined,
    deprecatedValues: [],
    open: false,
    extensible: false,
    base64: false,
    min: undefined,
    max: undefined,
    maxWhen: undefined,
    step: undefined,
    ranges: undefined,
    unit: undefined,
    minLength: undefined,
    maxLength: undefined,
    maxBytes: undefined,
    pattern: undefined,
    maxItems: undefined,
  }
}
