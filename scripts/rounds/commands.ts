import { benchmark } from './benchmark'
import type { Command } from './command'
import { importExamplesCommand } from './import-examples'
import { reported } from './reported'

/** Every command of the command line: a file and a line. */
export const commands: readonly Command[] = [benchmark, reported, importExamplesCommand]
