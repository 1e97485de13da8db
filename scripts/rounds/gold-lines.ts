import { z } from 'zod'
import { type Instance, Question } from '@/lib/benchmarks/instance'
import { parseRecord } from '@/lib/benchmarks/reading/fault'
import { readJsonLines } from '@/lib/benchmarks/reading/json-lines'
import type { FileSource } from '@/lib/benchmarks/sources/file-source'

const GoldLine = z.object({
  id: z.union([z.string(), z.number().transform(String)]),
  gold: z.json(),
  /** For rules that read the text of an option. */
  options: Question.shape.options,
  slices: z.record(z.string(), z.string()).optional(),
  cluster: z.string().optional(),
})

/** Instances of a JSON lines file: `id` and `gold`, and where there are any `options`, `slices`, `cluster`. */
export async function* readGoldLines(source: FileSource, file: string): AsyncIterable<Instance> {
  for await (const { line, value } of readJsonLines(source.read(file), file)) {
    const remedy = 'Write {"id": "q1", "gold": …} on every line.'
    const { options, ...rest } = parseRecord(GoldLine, value, { file, line }, remedy)
    yield { ...rest, question: { text: '', ...(options && { options }) } }
  }
}
