import type { Parameter } from './model.js'

/** Whether values flow from the caller, to the caller, or both ways. */
export interface Direction {
  readonly input: boolean
  readonly output: boolean
  /** Whether what is sent has its defaults filled in, as the behaviour of an emulator gets it. Default: false. */
  readonly filled?: boolean
}

/**
 * Whether a parameter may be left out. Answers hold what may not be null, unless a Required column says otherwise.
 */
export function mayBeMissing(
  parameter: Pick<Parameter, 'required' | 'nullable' | 'default' | 'unchanged'>,
  { input, filled = false }: Direction,
): boolean {
  const { required, nullable } = parameter
  if (input && filled && isFilled(parameter)) return false
  return required === undefined ? input || nullable : !required
}

/** Whether an emulator fills a parameter in that is left out. */
function isFilled({ default: initial, unchanged }: Pick<Parameter, 'default' | 'unchanged'>): boolean {
  return initial !== undefined && !unchanged
}
