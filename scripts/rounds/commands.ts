import { benchmark } from './benchmark'
import { check } from './check'
import type { Command } from './command'
import { importExamplesCommand } from './import-examples'
import { reported } from './reported'
import { status } from './status'
import { submit } from './submit'

/** Every command of the command line: a file and a line. */
export const commands: readonly Command[] = [
  check,
  submit,
  status,
  benchmark,
  reported,
  importExamplesCommand,
]
