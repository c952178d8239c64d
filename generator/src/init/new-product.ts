import * as v from 'valibot'
import { service } from '../spec/definitions/service.js'

/** The properties of a product to create. */
export interface NewProduct {
  /** The service name in host names and credential scopes, such as cvm. */
  readonly service: string
  /** The API version, such as 2017-03-12. */
  readonly version: string
  /** The host name of the default endpoint. */
  readonly endpoint: string
  /** The full name. */
  readonly name: string
}

/** The properties that are known so far. */
export type Answers = { readonly [Name in keyof NewProduct]?: string | undefined }

/** The question about one property. */
interface Question {
  readonly name: keyof NewProduct
  readonly text: string
  /** Returns the default answer, which depends on the earlier answers. Without it, an answer is required. */
  readonly defaultAnswer?: (answers: Answers) => string
  /** Returns a description of valid answers if an answer is invalid. */
  readonly validate: (answer: string) => string | undefined
}

const { entries } = service
const { host } = entries.endpoints.wrapped.pipe[0].item.entries

/** Validates answers with a definition of the spec. */
function validateWith(definition: v.GenericSchema<string>) {
  return (answer: string): string | undefined => v.safeParse(definition, answer).issues?.[0].message
}

const validateService = validateWith(entries.service)

/** All questions, in the order in which they are asked. */
const questions: readonly Question[] = [
  {
    name: 'service',
    text: 'Service name as in host names, such as cvm',
    // spec/schema contains the JSON Schemas.
    validate: (answer) => (answer === 'schema' ? 'another service name' : validateService(answer)),
  },
  {
    name: 'version',
    text: 'API version, such as 2017-03-12',
    validate: validateWith(entries.version),
  },
  {
    name: 'endpoint',
    text: 'Host name of the default endpoint',
    defaultAnswer: ({ service: name }) => `${name}.tencentcloudapi.com`,
    validate: validateWith(host),
  },
  {
    name: 'name',
    text: 'Full name of the product',
    defaultAnswer: ({ service: name = '' }) => name.toUpperCase(),
    validate: (answer) =>
      answer.trim() === '' || /["\\\p{Cc}]/u.test(answer) ? 'one line of text without " and \\' : undefined,
  },
]

/**
 * Asks for the properties of a product that the command line does not specify. A question is repeated until the answer is
 * valid.
 *
 * @param given The properties that the command line specifies.
 * @param ask Asks a question and returns the answer, which may be empty. Undefined if there is no terminal, so that the
 *   default answers are used.
 * @param print Prints why an answer is invalid.
 * @throws {Error} If a given property is invalid, or if a property without a default is missing and cannot be asked for.
 */
export async function promptForProduct(
  given: Answers,
  ask: ((question: string) => Promise<string>) | undefined,
  print: (text: string) => void,
): Promise<NewProduct> {
  for (const { name, validate } of questions) {
    const expected = given[name] === undefined ? undefined : validate(given[name])
    if (expected !== undefined) throw new Error(`--${name} ${given[name]}: expected ${expected}.`)
  }
  const missing = questions.filter(
    ({ name, defaultAnswer }) => given[name] === undefined && defaultAnswer === undefined,
  )
  if (ask === undefined && missing.length > 0) {
    const options = missing.map(({ name }) => `--${name}`).join(' and ')
    throw new Error(`Specify ${options}, or run tc3 init in a terminal, where it asks for them.`)
  }
  const answers: { -readonly [Name in keyof NewProduct]?: string } = {}
  for (const question of questions) {
    answers[question.name] = given[question.name] ?? (await askUntilValid(question, answers, ask, print))
  }
  const { service: serviceName = '', version = '', endpoint = '', name = '' } = answers
  return { service: serviceName, version, endpoint, name }
}

async function askUntilValid(
  { text, defaultAnswer, validate }: Question,
  answers: Answers,
  ask: ((question: string) => Promise<string>) | undefined,
  print: (text: string) => void,
): Promise<string> {
  const initial = defaultAnswer?.(answers)
  for (;;) {
    const input = (await ask?.(initial === undefined ? `${text}: ` : `${text} (${initial}): `))?.trim()
    const answer = input || initial || ''
    const expected = validate(answer)
    if (expected === undefined) return answer
    print(`Expected ${expected}.`)
  }
}
