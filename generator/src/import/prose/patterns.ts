import type { Finding, ValueType } from './facts.js'
import { endPattern, quantityPattern, ungroupedQuantityPattern } from './numbers.js'
import type { Prose, Sentence } from './prose.js'
import { count, type Statement, stateBound, stateDefault, stateRange, stateUnit } from './statements.js'
import { unitPattern } from './units.js'
import { findExplainedValues, findValueLists, type ValueList } from './value-lists.js'

/** A way in which descriptions state facts. */
export interface Pattern {
  readonly name: string
  /** The types that it applies to. */
  appliesTo(type: ValueType): boolean
  find(prose: Prose, type: ValueType): readonly Finding[]
}

interface Phrase {
  readonly name: string
  readonly appliesTo: (type: ValueType) => boolean
  /** The phrase, within one sentence. */
  readonly phrase: RegExp
  /** What it states. Undefined if the phrase is not certain. */
  readonly state: (match: RegExpExecArray, type: ValueType) => Statement | undefined
  /** Whether the phrase is certain even if the sentence states a condition. */
  readonly holdsAlways?: boolean
  /** Words in the sentence that make the phrase uncertain. */
  readonly unless?: RegExp
}

const isNumber = ({ name, isArray }: ValueType) => !isArray && (name === 'Integer' || name === 'Float')
const isString = ({ name, isArray }: ValueType) => !isArray && name === 'String'
const isBoolean = ({ name, isArray }: ValueType) => !isArray && name === 'Boolean'
const isList = ({ isArray }: ValueType) => isArray
const isAny = () => true
const hasValues = ({ name }: ValueType) => name === 'String' || name === 'Integer' || name === 'Float'
const hasDefault = (type: ValueType) => isNumber(type) || isString(type) || isBoolean(type)

/** A default in prose: a code span, a quotation, a number with a unit, or a word. */
const valuePattern = `(\`[^\`\\n]{1,64}\`|"[^"\\n]{1,64}"|'[^'\\n]{1,64}'|${ungroupedQuantityPattern}|[A-Za-z$][\\w$.-]{0,63}(?<!\\.))`

const length = '(?:ASCII |UTF-8 |Unicode |English )?'
const atMost =
  '(?:up to|at most|no more than|not exceed|not exceeding|cannot exceed|a? ?maximum of|max(?:imum)?|within|limit of|limit:|limited to|less than or equal to|maximum length(?: allowed)?(?: is| of|:)?)'
/** Words by which a length is that of a part of the value. */
const partOfValue =
  /\b(?:each|every|per|either|both|names|name and|keys|values|and value|key and|prefix|suffix|parts?|segments?|labels?|lines?|single|recommended|recommend|truncated|displayed|shown|first|(?<!no )more than|tags?|decimal|digits in)\b/i

const table: readonly (Phrase | Pattern)[] = [
  {
    name: 'Default value: 20',
    appliesTo: hasDefault,
    phrase: new RegExp(
      `\\bdefault(?:s)?(?: value| number| option| setting| quantity)?(?:\\s?[:=]\\s?| value is | is | as | is set to | to |s to )(?:is )?${valuePattern}${endPattern}`,
      'i',
    ),
    state: ([, value], type) => stateDefault(value, type),
  },
  {
    name: 'default 20',
    appliesTo: (type) => isNumber(type) || isBoolean(type),
    phrase: new RegExp(`\\bdefault(?: value)? ${valuePattern}${endPattern}`, 'i'),
    state: ([, value], type) => stateDefault(value, type),
  },
  {
    name: '20 by default',
    appliesTo: hasDefault,
    phrase: new RegExp(
      `(?:\\b(?:is|are|set to|to|which is)|,|^|\\()\\s?${valuePattern},? (?:will be used |is used )?by default\\b`,
      'i',
    ),
    state: ([, value = ''], type) => (/^[A-Za-z]/.test(value) ? undefined : stateDefault(value, type)),
  },
  {
    name: '20 is used if it is left empty',
    appliesTo: hasDefault,
    phrase: new RegExp(
      `^(?:and |the value )?${valuePattern} (?:is|will be) used (?:if|when) (?:it|this (?:field|parameter))\\b|\\bdefault value (?:of )?${valuePattern} (?:is|will be) used\\b`,
      'i',
    ),
    state: ([, first, second], type) => {
      const value = first ?? second ?? ''
      return /^[A-Za-z]/.test(value) ? undefined : stateDefault(value, type)
    },
  },
  {
    name: 'Value range: 1-100',
    appliesTo: isNumber,
    phrase:
      /(?:\b(?:(?:value|valid|allowed|available|optional|supported) )?(?:ranges?|(?:valid|allowed|supported|available|optional) values?)(?:\s?[:=]\s?| is | are | of | within )(?:is |from |between |an integer (?:from|between|in) )?|\b(?:value|valid) ranges from |\brange (?=[[(]\s?-?\d|\d{1,9}\s?-\s?\d)|^values?:\s?|^(?:and )?ranges? from )(?=[`"[(]|-?\d)/i,
    state: (match, { name }) => stateRange(after(match), name === 'Integer'),
    unless: /\b(?:recommended|reference)\b/i,
  },
  {
    name: 'between 1 and 100',
    appliesTo: isNumber,
    phrase: new RegExp(
      `\\b(?:value|it|number|integer) (?:must be |should be |is |can be |ranges? |must range )?(?:an integer )?(?:between|from|in the range of) ${quantityPattern} (?:and|to) ${quantityPattern}${endPattern}`,
      'i',
    ),
    state: ([, low, lowUnit, high, highUnit], { name }) =>
      stateRange(`${low}${lowUnit ?? ''}-${high}${highUnit ?? ''}`, name === 'Integer'),
  },
  {
    name: 'Maximum value: 100',
    appliesTo: isNumber,
    phrase: new RegExp(
      `\\b(?:max(?:imum)?\\.?(?: allowed)?(?: value)?|upper limit|(?:max(?:imum)?|upper) limit)(?:\\s?[:=]\\s?| is | of | value is |(?<= value) )(?:only )?${quantityPattern}${endPattern}`,
      'i',
    ),
    state: ([, value, unit]) => stateBound('max', value, unit),
    unless: /\bmaximum value of the\b/i,
  },
  {
    name: '20 by default, up to 100',
    appliesTo: isNumber,
    phrase: new RegExp(
      `\\b(?:by )?default(?:(?: value)?(?: is|:) ?\\d{1,9})?,? (?:and )?(?:can be |with )?(?:up to|a maximum of|max(?:imum)?) ${quantityPattern}${endPattern}`,
      'i',
    ),
    state: ([, value, unit]) => stateBound('max', value, unit),
  },
  {
    name: 'The value cannot exceed 100',
    appliesTo: isNumber,
    phrase: new RegExp(
      `(?:\\b(?:value|it|parameter|field|number|limit) )(?:can ?not|must not|should not|may not) (?:exceed|be (?:greater|larger|more) than) ${quantityPattern}${endPattern}`,
      'i',
    ),
    state: ([, value, unit]) => stateBound('max', value, unit),
    unless: /\b(?:sum|total|addition|plus)\b/i,
  },
  {
    name: 'Minimum value: 1',
    appliesTo: isNumber,
    phrase: new RegExp(
      `\\b(?:min(?:imum)?\\.?(?: allowed)?(?: value)?|lower limit)(?:\\s?[:=]\\s?| is | of | value is |(?<= value) )${quantityPattern}${endPattern}`,
      'i',
    ),
    state: ([, value, unit]) => stateBound('min', value, unit),
  },
  {
    name: 'The value cannot be less than 1',
    appliesTo: isNumber,
    phrase: new RegExp(
      `\\b(?:value|it|parameter|field|number) (?:(?:can ?not|must not|should not|may not) be (?:smaller|less|lower) than|must be (?:greater than or equal to|at least)) ${quantityPattern}${endPattern}`,
      'i',
    ),
    state: ([, value, unit]) => stateBound('min', value, unit),
  },
  {
    name: '0 means unlimited',
    appliesTo: isNumber,
    phrase:
      /(?:^|[\s(,])[`"]?(-?\d{1,9})[`"]?(?: is)?(?: ?[:=] ?(?!\d)| \(| (?:means|indicates|represents|refers to|stands for|is for)\b)/i,
    state: ([, value]) => ({ facts: {}, allowed: [Number(value)] }),
  },
  {
    name: 'a multiple of 10',
    appliesTo: isNumber,
    phrase: new RegExp(
      `\\b(?:must be|should be|rounded up to) (?:an? )?(?:integer |integral )?multiples? of ${quantityPattern}${endPattern}`,
      'i',
    ),
    state: ([, value, unit]) => stateBound('step', value, unit),
  },
  {
    name: 'Unit: seconds',
    appliesTo: isNumber,
    phrase: new RegExp(
      `\\bunits?(?:\\s?:\\s?| is | are | )(?:in |the )?["\`]?(${unitPattern})["\`]?(?: \\((${unitPattern})\\))?(?=\\s*(?:$|[.;,)(]))(?!,? ?(?:or|and)\\b)(?!, ?[a-z]{1,12}(?:s|\\b)(?:[,.]|$))`,
      'i',
    ),
    state: ([, unit]) => stateUnit(unit),
    holdsAlways: true,
  },
  {
    name: 'in seconds',
    appliesTo: isNumber,
    phrase: new RegExp(
      `(?:^| |\\()(?:measured |expressed |specified )?in (?:the unit of )?(${unitPattern})(?: \\((?:${unitPattern})\\))?(?=\\s*(?:$|[.;,)(]| for\\b| required\\b| when\\b))(?!,? (?:or|and|minutes?|hours?|days?)\\b)`,
      'i',
    ),
    state: ([, unit]) => stateUnit(unit),
    holdsAlways: true,
    unless:
      /\b(?:up to|at most|within|times?|once|every|per|last|past|number of \w+ (?:created|sent)) [^.]{0,20}\bin\b/i,
  },
  {
    name: '(ms)',
    appliesTo: isNumber,
    phrase: new RegExp(`^[^:;]{1,60}\\((?:unit: ?)?(?!s\\))(${unitPattern})\\)`, 'i'),
    state: ([, unit]) => stateUnit(unit),
    holdsAlways: true,
  },
  {
    name: '1-64 characters',
    appliesTo: isString,
    phrase: new RegExp(
      `(?:^|[\\s([])\\[?(\\d{1,7}(?:,\\d{3})?)\\s?(?:-|to|~|and|,(?= )|,(?=\\d+\\]))\\s?(\\d{1,3}(?:,\\d{3})|\\d{1,7})[\\])]? ${length}(?:characters|letters, digits|letters, numbers|letters and digits|(?:English )?letters,)`,
      'i',
    ),
    state: ([, low, high]) => ({
      facts: { ...(count(low) > 0 ? { minLength: count(low) } : {}), maxLength: count(high) },
    }),
    unless: partOfValue,
  },
  {
    name: 'up to 64 characters',
    appliesTo: isString,
    phrase: new RegExp(
      `\\b${atMost} (\\d{1,3}(?:,\\d{3})|\\d{1,7}) ${length}(?:characters|letters, digits|letters, numbers)\\b`,
      'i',
    ),
    state: ([, high]) => ({ facts: { maxLength: count(high) } }),
    unless: partOfValue,
  },
  {
    name: 'Length limit: 64',
    appliesTo: isString,
    phrase: new RegExp(
      `\\b(?:maximum length|max length|length limit|character limit|length)(?:\\s?:\\s?| is | of | cannot exceed | must not exceed )(?:up to )?(\\d{1,3}(?:,\\d{3})|\\d{1,7})(?: ${length}characters)?${endPattern}`,
      'i',
    ),
    state: ([whole, high]) =>
      /max|limit|exceed|up to/i.test(whole) ? { facts: { maxLength: count(high) } } : undefined,
    unless: partOfValue,
  },
  {
    name: 'up to 60 bytes',
    appliesTo: isString,
    phrase: new RegExp(`\\b${atMost} (\\d{1,3}(?:,\\d{3})|\\d{1,7}) bytes\\b`, 'i'),
    state: ([, high]) => ({ facts: { maxBytes: count(high) } }),
    unless: partOfValue,
  },
  {
    name: 'maximum number of items per request: 100',
    appliesTo: isList,
    phrase: new RegExp(
      `\\bmaximum (?:number|quantity) of (?:\`?[A-Za-z.]{1,30}\`? ){1,3}?(?:(?:per|in each|for each|in a single|in one|allowed per) request )?(?:is|:) ?(\\d{1,3}(?:,\\d{3})|\\d{1,7})${endPattern}`,
      'i',
    ),
    state: ([whole, high]) => (/values/i.test(whole) ? undefined : { facts: { maxItems: count(high) } }),
  },
  {
    name: 'Each request can have up to 10 items',
    appliesTo: isList,
    phrase:
      /^(?:\(?each|in each|a|a single) (?:request|call) (?:can|may|supports?)(?: \w+){0,2}? (?:up to|a maximum of|at most) (\d{1,3}(?:,\d{3})|\d{1,7}) (?:[A-Za-z`]+ ?){1,3}/i,
    state: ([whole, high]) => (/values/i.test(whole) ? undefined : { facts: { maxItems: count(high) } }),
  },
  {
    name: 'up to 10 items in a request',
    appliesTo: isList,
    phrase:
      /\b(?:up to|a maximum of|at most|maximum) (\d{1,3}(?:,\d{3})|\d{1,7}) (?:[A-Za-z-]+ ){1,4}(?:(?:can|may) be \w+|are (?:supported|allowed)) ?(?:at a time|at one time|at once|in (?:each|one|a single) (?:request|call)|per request|each time|in a request)\b/i,
    state: ([, high]) => ({ facts: { maxItems: count(high) } }),
  },
  {
    name: 'Up to 10 items are allowed',
    appliesTo: isList,
    phrase:
      /^(?:up to|a maximum of|at most) (\d{1,3}(?:,\d{3})|\d{1,7}) (?:[A-Za-z-]+ ){0,3}(?:are|is) (?:supported|allowed|permitted)\b/i,
    state: ([whole, high]) =>
      /\b(?:values|characters|letters|digits|bytes|[KMG]B|days|hours|levels)\b/i.test(whole)
        ? undefined
        : { facts: { maxItems: count(high) } },
  },
  {
    name: 'Array length limit: 10',
    appliesTo: isList,
    phrase: new RegExp(
      `(?:\\b(?:array|list) (?:length|size)(?: limit| value)?(?:\\s?:\\s?| is | cannot exceed | must not exceed )(?:up to )?|\\b(?:up to|maximum of|maximum) (?=\\d{1,7} (?:items|elements|entries)\\b)|\\(up to )(\\d{1,3}(?:,\\d{3})|\\d{1,7})(?: (?:items|elements|entries))?${endPattern}`,
      'i',
    ),
    state: ([, high]) => ({ facts: { maxItems: count(high) } }),
    unless: /\b(?:each|every|per)\b(?! request)/i,
  },
  {
    name: 'Valid values: A, B',
    appliesTo: hasValues,
    find: (prose, type) => findValueLists(prose, type.name !== 'String').map((list) => findingOf(list, type)),
  },
  {
    name: '0: no; 1: yes',
    appliesTo: hasValues,
    find: (prose, type) =>
      findValueLists(prose, type.name !== 'String').length > 0
        ? []
        : findExplainedValues(prose, type.name !== 'String').map((list) => findingOf(list, type)),
  },
  {
    name: 'This field may return null',
    appliesTo: isAny,
    phrase:
      /\bthis (?:\w+ )?(?:field|parameter) (?:may|might|can) (?:also )?(?:return|be) [`"']?null\b|\bvalue of this (?:field|parameter) may be [`"']?null\b|\bnull[`"']? (?:is|may be) returned\b/i,
    state: () => ({ facts: { nullable: true } }),
    holdsAlways: true,
  },
  {
    name: 'This parameter is disused',
    appliesTo: isAny,
    phrase:
      /\bthis (?:input |output |request |response |returned )?(?:field|parameter) (?:is|was|has been|is now|has now been) (?:currently |now |already )?(?:deprecated|disused|discarded|abandoned|obsolete|no longer (?:used|supported|in use|maintained))(?=\s*(?:[.;,()]|$|and\b))/i,
    state: () => ({ facts: { deprecated: true } }),
  },
  {
    name: '(Disused) at the beginning or the end',
    appliesTo: isAny,
    find: ({ lines }) => {
      const text = lines.map((line) => line.text).join('\n')
      const isMarked =
        /^[([]?(?:this (?:field|parameter) is )?(?:deprecated|disused|obsolete|abandoned)(?:[)\]]|[.,](?:\s|$)|\s?$| parameters?\.?$|\n)/i.test(
          text,
        ) || /^[^:;,\d\n]{1,80}[([](?:deprecated|disused|obsolete|abandoned)[)\]]\.?(?:\n|$)/i.test(text)
      return isMarked ? [{ facts: { deprecated: true }, isUncertain: false }] : []
    },
  },
]

/** All patterns. */
export const patterns: readonly Pattern[] = table.map((entry) => ('find' in entry ? entry : patternOf(entry)))

/** The pattern that looks for a phrase in each sentence. */
function patternOf({ name, appliesTo, phrase, state, holdsAlways = false, unless }: Phrase): Pattern {
  const expression = new RegExp(phrase, `g${phrase.flags}`)
  const findIn = ({ text, isLimited, isConditional }: Sentence, type: ValueType): Finding[] => {
    const isDoubtful = (!holdsAlways && (isLimited || isConditional)) || unless?.test(text) === true
    return [...text.matchAll(expression)].flatMap((match) => {
      const statement = state(match, type)
      const isUncertain = isDoubtful || (!holdsAlways && isForSome(after(match)))
      return statement === undefined ? [] : [{ ...statement, isUncertain }]
    })
  }
  return {
    name,
    appliesTo,
    find: ({ lines }, type) =>
      lines.flatMap(({ sentences }) => sentences).flatMap((sentence) => findIn(sentence, type)),
  }
}

/** The rest of the sentence. */
function after(match: RegExpExecArray): string {
  return match.input.slice(match.index + match[0].length)
}

/** Whether the rest of a sentence limits it to some cases, as in "Default value: 3 for images". */
function isForSome(rest: string): boolean {
  return /^[^,]{0,40}\b(?:for|in case|only)\b(?! (?:now|example))/i.test(rest)
}

/** Pairs of values that are part of the protocol, in alphabetical order. A list of them is complete. */
const opposites = new Set([
  'false true',
  'asc desc',
  'off on',
  'no yes',
  'disable enable',
  'disabled enabled',
  'close open',
])

function findingOf(list: ValueList, type: ValueType): Finding {
  const { values, defaults, deprecated, isOpen, isUncertain } = list
  if (isUncertain) return { facts: { enum: [...values] }, isUncertain }
  const [initial] = defaults
  const isClosed = opposites.has(
    [...values]
      .map((value) => String(value).toLowerCase())
      .sort()
      .join(' '),
  )
  return {
    facts: {
      enum: [...values],
      ...(isOpen ? { open: true } : isClosed ? {} : { extensible: true }),
      ...(deprecated.length === 0 ? {} : { deprecatedValues: [...deprecated] }),
      ...(initial !== undefined && defaults.length === 1 && !type.isArray ? { default: initial } : {}),
    },
    isUncertain,
  }
}
