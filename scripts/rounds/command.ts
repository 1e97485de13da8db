/** A command of `rounds`. Arguments are read with `parseArgs` of node:util, in strict mode. */
export interface Command {
  name: string
  summary: string
  /** Printed by `rounds NAME --help`. */
  usage: string
  /** @returns the exit code: 0 done, 1 refused or failed, 2 wrong usage */
  run(args: string[]): Promise<number>
}

/** Prints how a command is used and, where the eye ends, what a call of it needs. */
export function wrongUsage({ name, usage }: Command, needs: string): 2 {
  console.error(`${usage}\n\nrounds ${name} needs ${needs}.`)
  return 2
}
