import type { WithEnvironment } from './with-environment.js'

export const withEnvironment: WithEnvironment = (options) => options
