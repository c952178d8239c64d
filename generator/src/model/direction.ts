import type { Parameter } from './model.js'

/** Whether values flow from the caller, to the caller, or both ways. */
export interface Direction {
  readonly input: boolean
  readonly output: boolean
}

/**
 * Whether a parameter may be left out. Answers hold what may not be null, unless a Required column says otherwise.
 */
export const mayBeMissing = (
  { required, nullable }: Pick<Parameter, 'required' | 'nullable'>,
  { input }: Direction,
): boolean => (required === undefined ? input || nullable : !required)
