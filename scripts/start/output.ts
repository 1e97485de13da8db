/** One line to the person at the terminal. */
export const say = (line: string) => console.log(line)

/** Copies a child's lines to the terminal with its name in front. */
export function relayLines(stream: NodeJS.ReadableStream | null, name: string): void {
  let rest = ''
  stream?.setEncoding('utf8')
  stream?.on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line.trim()) console.log(`[${name}] ${line}`)
  })
}
