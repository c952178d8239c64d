import { foldProse } from './fold.js'
import type { Parameter, Parameters, Spec } from './spec.js'

/** What the spec says of the values of parameters and members while their words do not, or the other way round. */
export function unspokenFacts(spec: Spec): string[] {
  return parametersOf(spec).flatMap(([owner, parameter]) =>
    [...unspokenValues(parameter), ...unspokenNumbers(parameter), ...unspokenNull(parameter)].map(
      (fact) => `${owner}: ${fact}${parameter.source === undefined ? ', without a source' : ''}`,
    ),
  )
}

/** Listed values, and defaults: the words must name the value, and say that it is the default. */
function unspokenValues({ description, enum: allowed = [], default: presumed }: Parameter): string[] {
  const words = foldProse(description)
  const says = (value: string | number | boolean) => words.includes(foldProse(String(value)))
  return [
    ...allowed.filter((value) => !says(value)).map(String),
    ...(presumed === undefined || (says(presumed) && /default/i.test(description))
      ? []
      : [`default ${presumed}`]),
  ]
}

const limits = ['min', 'max', 'step', 'minLength', 'maxLength', 'maxItems'] as const

function unspokenNumbers(parameter: Parameter): string[] {
  const { description, maxBytes = 0, ranges = [] } = parameter
  const words = description.replaceAll(/(?<=\d),(?=\d)/g, '')
  const says = (text: string) => new RegExp(`(?<!\\d)${text}(?!\\d)`).test(words)
  return [
    ...[parameter, ...ranges].flatMap((limited) =>
      limits.flatMap((limit) => {
        const value: unknown = Reflect.get(limited, limit)
        return value === undefined || says(String(value)) ? [] : [`${limit} ${value}`]
      }),
    ),
    ...(maxBytes === 0 || says(`${maxBytes} bytes|${maxBytes / 1024 ** 2} MB|${maxBytes / 1024} ?KB`)
      ? []
      : [`maxBytes ${maxBytes}`]),
  ]
}

const nullNote = /may return `?null|null is returned/i

function unspokenNull({ description, nullable = false }: Parameter): string[] {
  if (nullNote.test(description) === nullable) return []
  return [nullable ? 'may be null' : 'is not null']
}

/** All parameters and members, each with the name of its action or data type before its own. */
function parametersOf({ actions, types }: Spec): [string, Parameter][] {
  return [
    ...actions.flatMap(({ action, input, output }): [string, Parameters][] => [
      [action, input],
      [action, output],
    ]),
    ...Object.entries(types).map(([name, { members }]): [string, Parameters] => [name, members]),
  ].flatMap(([owner, parameters]) =>
    Object.entries(parameters).map(([name, parameter]): [string, Parameter] => [
      `${owner}.${name}`,
      parameter,
    ]),
  )
}
