export * from './deploy.js'
export * from './invoke.js'
export * from './logs.js'
