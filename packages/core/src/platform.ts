export * from './generated/platform.js'
