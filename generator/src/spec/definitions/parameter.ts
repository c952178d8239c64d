import * as v from 'valibot'

/** A non-empty text in the documentation's own words. */
export const prose = v.pipe(v.string(), v.trim(), v.minLength(1, 'a text that is not empty'))

/** Why a fact that is not on the page is in the spec, and how it was obtained. */
export const source = v.pipe(
  prose,
  v.description('How a fact that the page does not state was obtained, such as "reconstructed: …".'),
)

/** What readers must know that the documentation does not say, or says wrongly. */
export const remark = v.pipe(
  v.strictObject({
    text: v.pipe(prose, v.description('What readers must know, in our words.')),
    source,
  }),
  v.description('What readers must know that the page does not say, or says wrongly.'),
)

/** A web address. It becomes a link, so that neither another scheme nor the end of a link can be in it. */
export const webAddress = v.pipe(
  v.string(),
  v.url('a web address'),
  v.regex(/^https?:\/\/[^\s()<>]+$/, 'a web address'),
)

/** A web address of the documentation. */
export const page = v.pipe(webAddress, v.description('The address of the page.'))

/** A time of the documentation, which states no zone. */
export const localTime = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/, 'a time such as 2023-05-05 10:16:45'),
)

export function flag(description: string) {
  return v.pipe(v.boolean(), v.description(description))
}

const count = v.pipe(v.number(), v.integer('a whole number'), v.minValue(0, 'a number that is not negative'))

/** Numbers from `min` to `max`, both inclusive. */
const range = v.strictObject({
  min: v.number(),
  max: v.number(),
  step: v.exactOptional(
    v.pipe(
      v.number(),
      v.gtValue(0, 'a number above 0'),
      v.description('Values differ from min by multiples of this.'),
    ),
  ),
})

const scalar = v.union([v.string(), v.number(), v.boolean()], 'a string, a number or a boolean')

/** What parameters of actions and members of data types have in common: a type and the constraints of the prose. */
export const parameter = v.pipe(
  v.strictObject({
    type: v.pipe(
      v.string(),
      v.description('String, Integer, Float, Boolean, Timestamp, a data type, or "Array of" one of these.'),
    ),
    required: v.exactOptional(
      flag('The Required column of the table; left out where the table has no such column.'),
    ),
    nullable: v.exactOptional(flag('The documentation says that the value may be null.')),
    deprecated: v.exactOptional(flag('Disused or deprecated, but still accepted or returned.')),
    default: v.exactOptional(
      v.pipe(scalar, v.description('The value that the cloud takes when none is sent.')),
    ),
    unchanged: v.exactOptional(
      flag(
        'The default is that of a new resource: an update that leaves the parameter out keeps the present value.',
      ),
    ),
    enum: v.exactOptional(
      v.pipe(
        v.array(scalar),
        v.minLength(1, 'at least one value'),
        v.description('The values listed by the documentation.'),
      ),
    ),
    status: v.exactOptional(
      v.pipe(
        prose,
        v.description('The resource in states.yaml whose statuses are the values, such as function.'),
      ),
    ),
    open: v.exactOptional(flag('The listed values are examples ("such as"), others are accepted too.')),
    min: v.exactOptional(v.pipe(v.number(), v.description('The smallest value, inclusive.'))),
    max: v.exactOptional(v.pipe(v.number(), v.description('The largest value, inclusive.'))),
    step: v.exactOptional(
      v.pipe(v.number(), v.description('Values are multiples of this, counted from zero.')),
    ),
    ranges: v.exactOptional(
      v.pipe(
        v.array(range),
        v.minLength(1, 'at least one range'),
        v.description('Where min, max and step cannot say it: a value lies in one of these ranges.'),
      ),
    ),
    unit: v.exactOptional(v.pipe(prose, v.description('The unit of a number: ms, s, MB, byte, …'))),
    minLength: v.exactOptional(v.pipe(count, v.description('The least number of characters.'))),
    maxLength: v.exactOptional(v.pipe(count, v.description('The greatest number of characters.'))),
    maxBytes: v.exactOptional(v.pipe(count, v.description('The greatest size in bytes of UTF-8.'))),
    pattern: v.exactOptional(
      v.pipe(v.string(), v.description('A regular expression that the whole value matches.')),
    ),
    maxItems: v.exactOptional(v.pipe(count, v.description('The greatest number of elements of an array.'))),
    source: v.exactOptional(source),
    remark: v.exactOptional(remark),
    description: prose,
  }),
  v.metadata({ title: 'Parameter or member' }),
)

export type ParameterDocument = v.InferOutput<typeof parameter>

const memberName = v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9]*$/, 'a name of letters and digits'))

/** Parameters or members by name, in the order of the documentation. */
export const parameters = v.record(memberName, parameter)
