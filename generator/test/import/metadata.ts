/** A parameter or member in the form of the cloud's metadata. */
export interface MemberFacts {
  readonly type?: string
  readonly member?: string
  readonly required?: boolean
  readonly output_required?: boolean
  readonly value_allowed_null?: boolean
  readonly disabled?: boolean
  readonly document?: string
}

export type Members = readonly (readonly [name: string, facts?: MemberFacts])[]

/** An action: its words, and the members of its input and output. */
export interface ActionFacts {
  readonly name?: string
  readonly document?: string
  readonly status?: string
  readonly input?: Members
  readonly output?: Members
}

/** A product in a short form. */
export interface ProductFacts {
  readonly service?: string
  readonly version?: string
  readonly actions: Readonly<Record<string, ActionFacts>>
  readonly types?: Readonly<Record<string, { readonly document?: string; readonly members: Members }>>
}

function members(list: Members = []) {
  return list.map(([name, facts = {}]) => {
    const { type = 'string', document = `The ${name}.`, ...others } = facts
    return { name, type, member: type, document, ...others }
  })
}

/** The api.json of a product. */
export function apiOf({
  service = 'demo',
  version = '2020-01-01',
  actions,
  types = {},
}: ProductFacts): string {
  const objects: [string, object][] = []
  const listed = Object.entries(actions).map(([action, { input, output, ...words }]) => {
    objects.push([`${action}Request`, { document: `${action} request structure.`, members: members(input) }])
    objects.push([
      `${action}Response`,
      {
        document: `${action} response structure.`,
        members: members([...(output ?? []), ['RequestId', { document: 'The unique request ID.' }]]),
      },
    ])
    const facts = {
      name: `Does ${action}`,
      document: `This API is used to do ${action}.`,
      status: 'online',
      ...words,
      input: `${action}Request`,
      output: `${action}Response`,
    }
    return [action, facts] as const
  })
  for (const [name, { document = `A ${name}.`, members: list }] of Object.entries(types)) {
    objects.push([name, { document, members: members(list) }])
  }
  return JSON.stringify({
    actions: Object.fromEntries(listed),
    metadata: { apiVersion: version, serviceShortName: service },
    objects: Object.fromEntries(objects),
    version: '1.0',
  })
}

/** The file of error codes of a product. */
export function codesOf(
  codes: Readonly<Record<string, string>>,
  actions: Readonly<Record<string, readonly string[]>>,
): string {
  return JSON.stringify({ codes, actions })
}
