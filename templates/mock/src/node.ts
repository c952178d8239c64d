export { type Listening, type ListenOptions, listen } from '@tc3/mock/node'
