export { type Problem, type Rule, validate } from '@tc3/core/validate'
export * from './generated/validate/index.js'
