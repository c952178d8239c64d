// Commits the plan in the variable PLAN to the project in the working directory, as `tc3 generate` does at its end.
import { commit } from '../../dist/write/commit.js'
import { withLock } from '../../dist/write/lock.js'

const root = process.cwd()
await withLock(root, (stage) => commit(root, stage, JSON.parse(process.env.PLAN ?? '{}')))
