/** The files of a model's folder that decide what it gives, where they are there. */
export const modelFiles = [
  'config.json',
  'tokenizer.json',
  'tokenizer_config.json',
  'onnx/model.onnx',
  'onnx/model.onnx_data',
] as const

/**
 * What a model's hash is the SHA-256 of: a line for each of its files, as `sha256sum` prints them, in the order of
 * `modelFiles`.
 *
 * @param hashes SHA-256 of the files that are there, by name
 */
export const modelHashText = (hashes: ReadonlyMap<string, string>): string =>
  modelFiles
    .filter((file) => hashes.has(file))
    .map((file) => `${hashes.get(file)}  ${file}\n`)
    .join('')
