/** A line of a BC2GM evaluation file: sentence, and a span in characters that are not white space, end inclusive. */
export interface GeneLine {
  readonly sentence: string
  readonly span: [start: number, end: number]
}

/** Lines `sentence|start end|text` of GENE.eval, ALTGENE.eval or a submission; the text is ignored. */
export function readGeneLines(text: string): GeneLine[] {
  return text.split('\n').flatMap((line) => {
    const match = /^([^|]+)\|(\d+) (\d+)\|/.exec(line)
    return match
      ? [{ sentence: match[1]!, span: [Number(match[2]), Number(match[3])] as [number, number] }]
      : []
  })
}

/** Ids of the sentences of `test.in`, in order. */
export const readSentenceIds = (text: string): string[] =>
  text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.split(' ', 1)[0]!]))
