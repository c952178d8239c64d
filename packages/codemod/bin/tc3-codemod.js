#!/usr/bin/env node
import { codemod } from '#cli'

process.exitCode = await codemod(process.argv.slice(2), process)
