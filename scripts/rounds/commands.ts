import { benchmark } from './benchmark'
import { check } from './check'
import type { Command } from './command'
import { convert } from './convert'
import { importExamplesCommand } from './import-examples'
import { model } from './model'
import { reported } from './reported'
import { score } from './score'
import { status } from './status'
import { study } from './study'
import { submit } from './submit'
import { verify } from './verify'

/** Every command of the command line: a file and a line. */
export const commands: readonly Command[] = [
  check,
  submit,
  status,
  score,
  verify,
  convert,
  model,
  benchmark,
  reported,
  importExamplesCommand,
  study,
]
