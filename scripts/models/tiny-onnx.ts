import { Message } from './protobuf'

const FLOAT = 1
const INT64 = 7
/** Of onnx.proto: AttributeProto.AttributeType.INTS and INT. */
const INTS = 7
const INT = 2

/**
 * A model file (ONNX, opset 13) that gives a vector per token, tanh(W (e + mean of all e)): its vectors depend on the
 * other tokens of the text as those of a real encoder do. Inputs input_ids and attention_mask, output last_hidden_state.
 *
 * @param embeddings one row of length `dimension` per id of the vocabulary
 * @param weights dimension × dimension
 */
export function tinyOnnx(embeddings: Float32Array, weights: Float32Array, dimension: number): Uint8Array {
  const vocabulary = embeddings.length / dimension
  const graph = new Message()
    .each(1, [
      node('Gather', ['embeddings', 'input_ids'], 'embedded', [attribute('axis', INT, [0])]),
      node('ReduceMean', ['embedded'], 'context', [
        attribute('axes', INTS, [1]),
        attribute('keepdims', INT, [1]),
      ]),
      node('Add', ['embedded', 'context'], 'mixed'),
      node('MatMul', ['mixed', 'weights'], 'turned'),
      node('Tanh', ['turned'], 'last_hidden_state'),
    ])
    .bytes(2, 'tiny')
    .each(5, [
      tensor('embeddings', [vocabulary, dimension], embeddings),
      tensor('weights', [dimension, dimension], weights),
    ])
    .each(11, [
      value('input_ids', INT64, ['batch', 'tokens']),
      value('attention_mask', INT64, ['batch', 'tokens']),
    ])
    .each(12, [value('last_hidden_state', FLOAT, ['batch', 'tokens', dimension])])
  return new Message()
    .number(1, 8)
    .bytes(2, 'rounds')
    .bytes(7, graph)
    .bytes(8, new Message().bytes(1, '').number(2, 13))
    .finish()
}

const node = (type: string, inputs: string[], output: string, attributes: Message[] = []): Message =>
  new Message().each(1, inputs).bytes(2, output).bytes(4, type).each(5, attributes)

function attribute(name: string, type: number, values: readonly number[]): Message {
  const message = new Message().bytes(1, name)
  for (const entry of values) message.number(type === INT ? 3 : 8, entry)
  return message.number(20, type)
}

function tensor(name: string, dims: readonly number[], data: Float32Array): Message {
  const message = new Message()
  for (const dim of dims) message.number(1, dim)
  return message
    .number(2, FLOAT)
    .bytes(8, name)
    .bytes(9, new Uint8Array(data.buffer, data.byteOffset, data.byteLength))
}

/** @param shape a number, or the name of one that varies */
function value(name: string, type: number, shape: readonly (number | string)[]): Message {
  const dims = shape.map((size) =>
    typeof size === 'number' ? new Message().number(1, size) : new Message().bytes(2, size),
  )
  const tensorType = new Message().number(1, type).bytes(2, new Message().each(1, dims))
  return new Message().bytes(1, name).bytes(2, new Message().bytes(1, tensorType))
}
