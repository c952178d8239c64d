import { foldProse } from './fold.js'
import type { Parameter, Parameters, Spec } from './spec.js'

/** Facts about values that the spec states and the description of the parameter or member does not, or vice versa. */
export function unstatedFacts(spec: Spec): string[] {
  return parametersOf(spec).flatMap(([owner, parameter]) =>
    [...unstatedValues(parameter), ...unstatedNumbers(parameter), ...unstatedNull(parameter)].map(
      (fact) => `${owner}: ${fact}${parameter.source === undefined ? ', without a source' : ''}`,
    ),
  )
}

/** Values and defaults: the description must name the value, and state that it is the default. */
function unstatedValues({ description, enum: allowed = [], default: presumed }: Parameter): string[] {
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

function unstatedNumbers(parameter: Parameter): string[] {
  const { description, maxBytes = 0, maxWhen, ranges = [] } = parameter
  const words = description.replaceAll(/(?<=\d),(?=\d)/g, '')
  const says = (text: string) => new RegExp(`(?<!\\d)${text}(?!\\d)`).test(words)
  return [
    ...[parameter, ...ranges].flatMap((limited) =>
      limits.flatMap((limit) => {
        const value: unknown = Reflect.get(limited, limit)
        return value === undefined || says(String(value)) ? [] : [`${limit} ${value}`]
      }),
    ),
    ...(maxWhen === undefined || says(String(maxWhen.max)) ? [] : [`maxWhen ${maxWhen.max}`]),
    ...(maxBytes === 0 || says(`${maxBytes} bytes|${maxBytes / 1024 ** 2} MB|${maxBytes / 1024} ?KB`)
      ? []
      : [`maxBytes ${maxBytes}`]),
  ]
}

const nullNote = /may return `?null|null is returned/i

function unstatedNull({ description, nullable = false }: Parameter): string[] {
  if (nullNote.test(description) === nullable) return []
  return [nullable ? 'may be null' : 'is not null']
}

/** All parameters and members, with their names qualified by the action or data type. */
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
