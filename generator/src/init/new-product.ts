import * as v from 'valibot'
import { service } from '../spec/definitions/service.js'

/** What a product is begun with. */
export interface NewProduct {
  /** The service name in hosts and credential scopes, such as cvm. */
  readonly service: string
  /** The version of its API, such as 2017-03-12. */
  readonly version: string
  /** The host of its default endpoint. */
  readonly endpoint: string
  /** Its full name. */
  readonly name: string
}

export type Answers = { readonly [Name in keyof NewProduct]?: string | undefined }

/** One thing to know of a product. */
export interface Question {
  readonly name: keyof NewProduct
  readonly text: string
  /** What is taken where nothing is answered, from the answers so far; without it, something must be. */
  readonly fallback?: (answers: Answers) => string
  /** What was expected in place of an answer, where that will not do. */
  readonly problem: (answer: string) => string | undefined
}

const { entries } = service
const { host } = entries.endpoints.pipe[0].item.entries

function heldAgainst(definition: v.GenericSchema<string>) {
  return (answer: string): string | undefined => v.safeParse(definition, answer).issues?.[0].message
}

const isServiceName = heldAgainst(entries.service)

/** All that is asked, in turn. */
const questions: readonly Question[] = [
  {
    name: 'service',
    text: 'Service name, as in hosts, such as cvm',
    // The folder of that name below spec/ holds the JSON Schemas.
    problem: (answer) => (answer === 'schema' ? 'another service name' : isServiceName(answer)),
  },
  {
    name: 'version',
    text: 'Version of its API, such as 2017-03-12',
    problem: heldAgainst(entries.version),
  },
  {
    name: 'endpoint',
    text: 'Host of its default endpoint',
    fallback: ({ service: name }) => `${name}.tencentcloudapi.com`,
    problem: heldAgainst(host),
  },
  {
    name: 'name',
    text: 'Full name of the product',
    fallback: ({ service: name = '' }) => name.toUpperCase(),
    problem: (answer) =>
      answer.trim() === '' || /["\\\p{Cc}]/u.test(answer) ? 'one line of text without " and \\' : undefined,
  },
]

/**
 * Takes what was given and asks for the rest.
 *
 * @param ask Puts a question and gives the answer, an empty one where nothing is said; undefined where nobody is there
 *   to answer. It is asked again until the answer will do.
 * @throws Error where something given will not do, or nobody answers what must be known.
 */
export async function newProduct(
  given: Answers,
  ask: ((question: string) => Promise<string>) | undefined,
  complain: (problem: string) => void,
): Promise<NewProduct> {
  for (const { name, problem } of questions) {
    const expected = given[name] === undefined ? undefined : problem(given[name])
    if (expected !== undefined) throw new Error(`--${name} ${given[name]}: expected ${expected}.`)
  }
  const unknown = questions.filter(
    ({ name, fallback }) => given[name] === undefined && fallback === undefined,
  )
  if (ask === undefined && unknown.length > 0) {
    const options = unknown.map(({ name }) => `--${name}`).join(' and ')
    throw new Error(`Give ${options}, or run tc3 init on a terminal, where it asks for them.`)
  }
  const answers: { -readonly [Name in keyof NewProduct]?: string } = {}
  for (const question of questions) {
    answers[question.name] = given[question.name] ?? (await answerTo(question, answers, ask, complain))
  }
  const { service: serviceName = '', version = '', endpoint = '', name = '' } = answers
  return { service: serviceName, version, endpoint, name }
}

async function answerTo(
  { text, fallback, problem }: Question,
  answers: Answers,
  ask: ((question: string) => Promise<string>) | undefined,
  complain: (problem: string) => void,
): Promise<string> {
  const initial = fallback?.(answers)
  for (;;) {
    const said = (await ask?.(initial === undefined ? `${text}: ` : `${text} (${initial}): `))?.trim()
    const answer = said || initial || ''
    const expected = problem(answer)
    if (expected === undefined) return answer
    complain(`Expected ${expected}.`)
  }
}
