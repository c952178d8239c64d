import * as v from 'valibot'
import { isRealDate, isRealTime } from '../calendar.js'
import { record } from './record.js'

/** A non-empty text, usually a quotation of the documentation. */
export const prose = v.pipe(v.string(), v.trim(), v.minLength(1, 'a non-empty text'))

/** How a fact that the page does not state was obtained. */
export const source = v.pipe(
  prose,
  v.description('How a fact that the page does not state was obtained, such as "reconstructed: …".'),
)

/** Information that the documentation lacks or has wrong. */
export const remark = v.pipe(
  v.strictObject({
    text: v.pipe(prose, v.description('The information, in our own words.')),
    source,
  }),
  v.description('Information that the page lacks or has wrong.'),
)

export function flag(description: string) {
  return v.pipe(v.boolean(), v.description(description))
}

/** Marks an action, a parameter or a member that exists although no page describes it. */
export const undocumented = flag(
  'No page describes it, but the cloud accepts it. The source names the tools that use it.',
)

/** The URL of a web page. It is emitted as a link, so other schemes and characters that end a link are rejected. */
export const webAddress = v.pipe(
  v.string(),
  v.url('a URL'),
  v.regex(/^https?:\/\/[^\s()<>]+$/, 'a URL that begins with http:// or https://'),
)

/** The URL of a page of the documentation. */
export const page = v.pipe(webAddress, v.description('The URL of the page.'))

const aTime = 'a time of the calendar, such as 2023-05-05 10:16:45'

/** A time of the documentation, which does not state the time zone. */
export const localTime = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/, aTime),
  v.check(isRealTime, aTime),
)

/** A time of the documentation, or only its date. */
export const timeOrDate = v.pipe(
  v.string(),
  v.check((text) => isRealTime(text) || isRealDate(text), aTime),
)

const count = v.pipe(v.number(), v.integer('a whole number'), v.minValue(0, 'a number of at least 0'))

/** Numbers from `min` to `max`, both inclusive. */
const range = v.strictObject({
  min: v.number(),
  max: v.number(),
  step: v.exactOptional(
    v.pipe(
      v.number(),
      v.gtValue(0, 'a number greater than 0'),
      v.description('Values differ from min by multiples of this number.'),
    ),
  ),
})

/** A value of a parameter. */
export const scalar = v.union([v.string(), v.number(), v.boolean()], 'a string, a number or a boolean')

/** A larger maximum that another parameter allows. */
const maxWhen = v.pipe(
  v.strictObject({
    parameter: v.pipe(
      v.string(),
      v.description('Another parameter of the action or member of the data type.'),
    ),
    value: scalar,
    max: v.number(),
  }),
  v.description('A larger maximum, inclusive, that replaces max if another parameter has a value.'),
)

/** A parameter of an action or a member of a data type, with its type and its constraints. */
export const parameter = v.pipe(
  v.strictObject({
    type: v.pipe(
      v.string(),
      v.description(
        'String, Integer, Float, Boolean, Timestamp, Timestamp ISO8601, Date, Binary, a data type, or "Array of" one of these.',
      ),
    ),
    required: v.exactOptional(
      flag('The Required column of the table; absent if the table has no such column.'),
    ),
    returned: v.exactOptional(
      flag(
        'Whether every output contains it, if the Required column concerns only inputs, or there is none. False: it may be missing, but is not null unless it is also nullable.',
      ),
    ),
    nullable: v.exactOptional(flag('The documentation says that the value may be null.')),
    deprecated: v.exactOptional(flag('Deprecated, but still accepted or returned.')),
    default: v.exactOptional(v.pipe(scalar, v.description('The value that the cloud uses if none is sent.'))),
    unchanged: v.exactOptional(
      flag(
        'The default applies to new resources only; an update without the parameter keeps the current value.',
      ),
    ),
    enum: v.exactOptional(
      v.pipe(
        v.array(scalar),
        v.minLength(1, 'at least one value'),
        v.description('The values that the documentation lists.'),
      ),
    ),
    deprecatedValues: v.exactOptional(
      v.pipe(
        v.array(scalar),
        v.minLength(1, 'at least one value'),
        v.description('The values of the enum that are deprecated, but still accepted or returned.'),
      ),
    ),
    status: v.exactOptional(
      v.pipe(
        prose,
        v.description('The resource in states.yaml whose statuses are the values, such as function.'),
      ),
    ),
    open: v.exactOptional(flag('The listed values are examples ("such as"); others are accepted, too.')),
    extensible: v.exactOptional(
      flag(
        'The cloud may add values. Clients offer the listed ones and accept any; the emulator accepts only the listed ones.',
      ),
    ),
    base64: v.exactOptional(
      flag('Binary data in Base64. Clients also accept bytes, and encode them. Only for inputs.'),
    ),
    min: v.exactOptional(v.pipe(v.number(), v.description('The smallest value, inclusive.'))),
    max: v.exactOptional(v.pipe(v.number(), v.description('The largest value, inclusive.'))),
    maxWhen: v.exactOptional(maxWhen),
    step: v.exactOptional(v.pipe(v.number(), v.description('Values are multiples of this number.'))),
    ranges: v.exactOptional(
      v.pipe(
        v.array(range),
        v.minLength(1, 'at least one range'),
        v.description('The value is in one of these ranges; used if min, max and step are not sufficient.'),
      ),
    ),
    unit: v.exactOptional(v.pipe(prose, v.description('The unit of a number: ms, s, MB, byte, …'))),
    minLength: v.exactOptional(v.pipe(count, v.description('The minimum number of characters.'))),
    maxLength: v.exactOptional(v.pipe(count, v.description('The maximum number of characters.'))),
    maxBytes: v.exactOptional(v.pipe(count, v.description('The maximum size in bytes of UTF-8.'))),
    pattern: v.exactOptional(
      v.pipe(v.string(), v.description('A regular expression that the whole value matches.')),
    ),
    maxItems: v.exactOptional(v.pipe(count, v.description('The maximum number of elements of an array.'))),
    undocumented: v.exactOptional(undocumented),
    source: v.exactOptional(source),
    remark: v.exactOptional(remark),
    description: v.exactOptional(prose),
  }),
  v.metadata({ title: 'Parameter or member' }),
)

export type ParameterDocument = v.InferOutput<typeof parameter>

const memberName = v.pipe(v.string(), v.regex(/^[A-Za-z_]\w*$/, 'a name of letters, digits and _'))

/** Parameters or members by name, in the order of the documentation. */
export const parameters = record(memberName, parameter)
