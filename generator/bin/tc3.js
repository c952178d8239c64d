#!/usr/bin/env node
import module from 'node:module'

// Where Node has it, its later starts need not compile again: version 22.1 and above.
module.enableCompileCache?.()
const { tc3 } = await import('../dist/cli.js')
process.exitCode = await tc3(process.argv.slice(2), process, Date.now)
