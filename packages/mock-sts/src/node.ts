export { type ListenOptions, listen, type MockServer } from '@tc3/mock/node'
