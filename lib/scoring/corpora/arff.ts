/** Rows of an ARFF file of numbers, by attribute name. */
export function readArff(text: string): Record<string, number>[] {
  const lines = text.split('\n').map((line) => line.trim())
  const names = lines.flatMap((line) => /^@attribute\s+(\S+)/i.exec(line)?.[1] ?? [])
  const data = lines.slice(lines.findIndex((line) => /^@data$/i.test(line)) + 1)
  return data
    .filter((line) => line !== '' && !line.startsWith('%'))
    .map((line) =>
      Object.fromEntries(line.split(',').map((cell, i) => [names[i] ?? String(i), Number(cell)])),
    )
}
