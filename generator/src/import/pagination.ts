import type { PaginationDocument } from '../spec/definitions/pagination.js'

/** A parameter of an action or a member of a data type. */
export interface ParameterFacts {
  readonly name: string
  /** As in the spec, such as "Integer" or "Array of Filter". */
  readonly type: string
  readonly description?: string | undefined
}

/** The facts about an action that tell how it is paginated. */
export interface ActionFacts {
  readonly name: string
  readonly input: readonly ParameterFacts[]
  readonly output: readonly ParameterFacts[]
  /** Returns the members of a data type; undefined if the type is none. */
  readonly membersOf: (type: string) => readonly ParameterFacts[] | undefined
}

/** Parameters that are likely to have a role, if exactly one of them exists. */
interface Role {
  readonly names: readonly string[]
  readonly types: readonly string[]
  /** Words in the description of a parameter that has the name but another role. */
  readonly except?: RegExp
  /** Words that show that it has the role all the same. */
  readonly unless?: RegExp
}

/**
 * How actions name the parameters of their pagination. A wrong pagination loses items, so that a parameter counts only if
 * its name is usual, its type fits, and no word of its description contradicts.
 */
const roles = {
  offset: {
    names: ['Offset', 'OffSet'],
    types: ['Integer', 'String'],
    // Some actions call the number or the size of a page Offset. A formula such as (page number - 1) * limit is an offset.
    except:
      /\bpage (?:number|index|size|no)\b|\bnumber of pages\b|\bper page\b|\bwhich page\b|^(?:quantity|number) of return|^page\.?$/i,
    unless: /[*×]| x /,
  },
  offsetLimit: {
    names: ['Limit'],
    types: ['Integer', 'String'],
    except: /\b(?:rate|speed|frequency|bandwidth|qps|per second|quota)\b|^(?:(?:the )?page number|offset\b)/i,
  },
  page: {
    names: ['PageNumber', 'PageNum', 'PageNo', 'Page', 'PageIndex', 'CurrentPage'],
    types: ['Integer', 'String'],
    except: /\bmarker\b|\burls?\b|\btotal number\b|\bper page\b|\bpage size\b/i,
    unless: /\bpage number\b/i,
  },
  pageLimit: {
    names: ['PageSize', 'PageLimit', 'PerPage', 'Limit'],
    types: ['Integer', 'String'],
    except: /\b(?:rate|speed|frequency|bandwidth|qps|per second|quota|current page)\b|^(?:the )?page number/i,
  },
  cursor: {
    names: [
      'Context',
      'ConText',
      'NextToken',
      'PageToken',
      'PaginationToken',
      'ContinueToken',
      'ScrollToken',
      'Cursor',
      'NextCursor',
      'Marker',
    ],
    types: ['String', 'Integer'],
  },
  cursorLimit: {
    names: ['Limit', 'MaxResults', 'PageSize', 'Count', 'MaxKeys'],
    types: ['Integer', 'String'],
  },
  end: { names: ['ListOver', 'Listover', 'IsEnd', 'IsOver'], types: ['Boolean'] },
  more: { names: ['HasMore', 'IsTruncated', 'HasNext', 'HasNextPage'], types: ['Boolean'] },
  total: {
    names: ['TotalCount', 'Total', 'TotalNum', 'TotalCounts', 'TotalCnt', 'TotalNumber'],
    types: ['Integer', 'String'],
    // Some count the items of the page, or the pages, or are no count.
    except:
      /\bpages?\b|\breturned\b|\bdisplayed\b|\barray length\b|\bthis (?:query|request|time)\b|\b(?:bytes|cost|price|fee|balance|traffic|bandwidth|quota)\b/i,
  },
} as const satisfies Readonly<Record<string, Role>>

/** The verbs of actions that return a list. */
const readingVerb = /^(?:Describe|List|Get|Search|Query|LookUp|Inquire|Fetch)/

/** The parts of a name that say nothing about its items. */
const listEnding = /(?:List|Lists|Set|Sets|Infos?|Items|Details?|Data)$/

/** Arrays that describe a response or its items, but are not the list. */
const otherArray = /(?:Error|Fail|Invalid|NotFound|Warning|Column|Schema|Field|Header)/

/** Objects with the total of a list beside them; that of others, such as a quota, counts something else. */
const countOwner = /Count|Page|Paging|Pagination/

/** Words that say that a parameter has no effect. */
const unsupported = /\bnot supported\b|\bdeprecated\b|\binvalid\b|\bdisused\b/i

/** Words that say that the first page has the number 0. */
const firstIsZero = /\b(?:start|begin)\w* (?:from|at|with) `?0\b|\bdefaults?(?: value)?(?::| is| to)? *`?0\b/i
const firstIsOne =
  /\b(?:start|begin)\w* (?:from|at|with) `?1\b|\bdefaults?(?: value)?(?::| is| to)? *`?1\b|\[1,/i

/** An object with parameters: the input or output itself, or one of its members. */
interface Container {
  /** The parameter that contains the others; empty for the input or output itself. */
  readonly owner: string
  /** The path of a parameter in it. */
  readonly pathOf: (name: string) => string
  readonly parameters: readonly ParameterFacts[]
}

/** The list in an output, and the container that it is in. */
interface List {
  readonly container: Container
  readonly items: string
  readonly total: string | undefined
}

type Kind = 'offset' | 'page' | 'cursor'

/**
 * Recognizes how an action is paginated from the names, types and descriptions of its parameters.
 *
 * @returns Undefined if it is not paginated, or if it is not clear how.
 */
export function recognizePagination(action: ActionFacts): PaginationDocument | undefined {
  if (!readingVerb.test(action.name)) return undefined
  const [input, ...inputMembers] = containers(action.input, action.membersOf)
  const [output, ...outputMembers] = containers(action.output, action.membersOf)
  // Parameters within an object matter only if the input itself has none; several positions are alternatives.
  const nested = inputMembers.filter((member) => positionsIn(member).length > 0)
  const container = positionsIn(input).length > 0 ? input : nested.length === 1 ? nested[0] : undefined
  const list = findList(action.name, output, outputMembers)
  if (container === undefined || list === undefined) return undefined
  const [position, ...alternatives] = positionsIn(container)
  if (position === undefined || alternatives.length > 0) return undefined
  return position.kind === 'cursor'
    ? byCursor(container, position.parameter, list, output)
    : byNumber(container, position.kind, position.parameter, list)
}

/** The parameters themselves, and those within each of their objects. */
function containers(
  parameters: readonly ParameterFacts[],
  membersOf: ActionFacts['membersOf'],
): [Container, ...Container[]] {
  return [
    { owner: '', pathOf: (name) => name, parameters },
    ...parameters.flatMap(({ name: owner, type, description = '' }) => {
      const members = membersOf(type)
      return members === undefined || unsupported.test(description)
        ? []
        : [{ owner, pathOf: (name: string) => `${owner}.${name}`, parameters: members }]
    }),
  ]
}

/** The parameters that have the name of a position, whether or not they are one. */
function positionsIn({ parameters }: Container): { kind: Kind; parameter: ParameterFacts }[] {
  return (['offset', 'page', 'cursor'] as const).flatMap((kind) =>
    named(parameters, roles[kind])
      .filter(({ type }) => isOneOf(type, roles[kind].types))
      .map((parameter) => ({ kind, parameter })),
  )
}

function byNumber(
  { parameters, pathOf }: Container,
  kind: 'offset' | 'page',
  position: ParameterFacts,
  { items, total }: List,
): PaginationDocument | undefined {
  const limit = only(parameters, roles[kind === 'offset' ? 'offsetLimit' : 'pageLimit'])
  const words = position.description ?? ''
  if (limit === undefined || limit.type !== position.type || !fits(position, roles[kind])) return undefined
  const startsAtZero = firstIsZero.test(words)
  const startsAtOne = firstIsOne.test(words)
  // An index may begin with 0 although no word says so.
  const isUnclear = startsAtZero === startsAtOne && (startsAtZero || position.name === 'PageIndex')
  if (kind === 'page' && isUnclear) return undefined
  return {
    [kind]: pathOf(position.name),
    ...(kind === 'page' && startsAtZero ? { first: 0 } : {}),
    limit: pathOf(limit.name),
    items,
    ...(total === undefined ? {} : { total }),
  }
}

function byCursor(
  { parameters, pathOf }: Container,
  cursor: ParameterFacts,
  { container, items }: List,
  output: Container,
): PaginationDocument | undefined {
  const limits = named(parameters, roles.cursorLimit)
  const names = [cursor.name, `Next${cursor.name}`]
  const place = [container, output].find((one) => one.parameters.some(({ name }) => names.includes(name)))
  if (place === undefined || limits.length > 1 || !fits(cursor, roles.cursor)) return undefined
  const next = only(place.parameters, { names, types: [cursor.type] })
  if (next === undefined) return undefined
  const [limit] = limits
  const end = only(place.parameters, roles.end)
  const more = only(place.parameters, roles.more)
  return {
    cursor: pathOf(cursor.name),
    next: place.pathOf(next.name),
    ...(end === undefined ? {} : { end: place.pathOf(end.name) }),
    ...(more === undefined ? {} : { more: place.pathOf(more.name) }),
    ...(limit === undefined || !fits(limit, roles.cursorLimit) ? {} : { limit: pathOf(limit.name) }),
    items,
  }
}

/** Finds the only array that can be the list: in the output itself or, if it has none, in the only object with arrays. */
function findList(action: string, output: Container, members: readonly Container[]): List | undefined {
  const withArrays = members.filter((member) => arraysIn(member).length > 0)
  const isNested = arraysIn(output).length === 0
  const container = isNested ? (withArrays.length === 1 ? withArrays[0] : undefined) : output
  if (container === undefined) return undefined
  const items = listIn(container, action)
  if (items === undefined) return undefined
  const found = { container, items: container.pathOf(items) }
  const ownTotals = named(container.parameters, roles.total)
  if (ownTotals.length > 1) return undefined
  if (ownTotals.length === 1) {
    const total = only(container.parameters, roles.total)
    return { ...found, total: total && container.pathOf(total.name) }
  }
  // The list with the total is more likely to be the one that is paginated.
  if (!isNested && withArrays.some(({ parameters }) => named(parameters, roles.total).length > 0))
    return undefined
  const counts = isNested ? [output] : members.filter(({ owner }) => countOwner.test(owner))
  const others = counts.flatMap(({ parameters, pathOf }) => {
    const total = only(parameters, roles.total)
    return total === undefined ? [] : [pathOf(total.name)]
  })
  return others.length > 1 ? undefined : { ...found, total: others[0] }
}

function arraysIn({ parameters }: Container): readonly ParameterFacts[] {
  return parameters.filter(({ name, type }) => type.startsWith('Array of ') && !otherArray.test(name))
}

/** The name of the only array, or of the one that is named like the action, such as Disks for DescribeDisks. */
function listIn(container: Container, action: string): string | undefined {
  const arrays = arraysIn(container)
  // Such as ListVersionByFunction.
  const noun = nounOf(action.replace(readingVerb, '').replace(/(?:By|Of|For|In|With)[A-Z].*$/, ''))
  const alike = arrays.length === 1 ? arrays : arrays.filter(({ name }) => nounOf(name) === noun)
  return alike.length === 1 ? alike[0]?.name : undefined
}

function nounOf(name: string): string {
  return name
    .replace(listEnding, '')
    .replace(/(?<!s)s$/, '')
    .toLowerCase()
}

function named(parameters: readonly ParameterFacts[], { names }: Role): readonly ParameterFacts[] {
  return parameters.filter(({ name }) => names.includes(name))
}

/** The parameter with a role; undefined if there are several, or if it does not fit. */
function only(parameters: readonly ParameterFacts[], role: Role): ParameterFacts | undefined {
  const [found, ...others] = named(parameters, role)
  return found !== undefined && others.length === 0 && fits(found, role) ? found : undefined
}

function fits({ type, description = '' }: ParameterFacts, { types, except, unless }: Role): boolean {
  const hasOtherRole = except?.test(description) && !unless?.test(description)
  return isOneOf(type, types) && !unsupported.test(description) && !hasOtherRole
}

function isOneOf(type: string, types: readonly string[]): boolean {
  return types.includes(type)
}
