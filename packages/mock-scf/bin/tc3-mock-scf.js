#!/usr/bin/env node
import module from 'node:module'

// Where Node has it, its later starts need not compile again: version 22.1 and above.
module.enableCompileCache?.()
await import('#cli')
