export interface MirageOutput {
  /** Name of the upstream file without folder and ending, such as `test_0012`. */
  readonly key: string
  /** The model's text; null where the output list is empty. */
  readonly text: string | null
}

/** Outputs of MIRAGE packed into JSON lines `{"file", "output": [text]}`. */
export function readMirageOutputs(
  lines: readonly { file: string; output: readonly string[] }[],
): MirageOutput[] {
  return lines.map(({ file, output }) => ({ key: file.replace(/\.json$/, ''), text: output[0] ?? null }))
}
