import type { TransactionSql } from 'postgres'
import { answerReader } from '@/lib/scores/read-answer'
import { Checker, type Expectation } from '@/lib/submissions/check'
import { sha256InNode } from '@/lib/submissions/digest-node'
import { formatById } from '@/lib/submissions/formats/table'
import { gunzipInNode } from '@/lib/submissions/gunzip-node'
import { defaultLimits } from '@/lib/submissions/limits'
import type { Prediction } from '@/lib/submissions/prediction'
import { type Reading, readPredictions } from '@/lib/submissions/read-predictions'
import type { CheckReport } from '@/lib/submissions/report'
import type { SubmissionRequest } from '@/lib/submissions/request'
import type { SubmissionTarget } from './submission-target'
import { findInUpload, placesToIds } from './upload-findings'
import { reorderedOptions, type ShownOptions } from './upload-options'
import { UploadStage } from './upload-stage'

type FileFacts = Pick<SubmissionRequest, 'format' | 'fields' | 'matchBy' | 'run' | 'expected'>

/**
 * Reads a file into the transaction's stage and checks it: each line as it is read, ids and a sample of the answers
 * by the database afterwards, which needs no memory for the ids of a large version.
 *
 * @throws what the body throws; the stage is closed then
 */
export async function checkUpload(
  tx: TransactionSql,
  { version, rules }: SubmissionTarget,
  file: FileFacts,
  body: AsyncIterable<Uint8Array>,
): Promise<CheckReport> {
  // ten lines per instance are not for this benchmark; small files may be wrong in any way
  const limits = {
    ...defaultLimits,
    lines: Math.min(defaultLimits.lines, 10 * version.instanceCount + 100_000),
  }
  const { missing, duplicates, split } = version.descriptor
  const expectation: Expectation = {
    instanceCount: version.instanceCount,
    missing,
    duplicates,
    ids: null,
    matchBy: file.matchBy,
    extraction: rules.extraction,
    readAnswer: answerReader(rules),
    optionsAt: () => null,
    knowsOptionTexts: true,
    declaredTypes: rules.declaredTypes,
    longestText: rules.longestText,
    limits,
  }
  const stage = await UploadStage.open(tx)
  try {
    const checker = new StagingChecker(expectation, stage)
    const reading = await readPredictions(body, checker, {
      format: file.format === null ? null : formatById(file.format),
      fields: file.fields,
      matchBy: file.matchBy,
      run: file.run,
      split,
      limits,
      digest: sha256InNode(),
      gunzip: gunzipInNode,
      afterPiece: () => stage.flush(),
    })
    if (checker.stopped) {
      stage.abort(new Error('the file is not accepted'))
      return checker.finish(reading)
    }
    await stage.close()
    reportDamage(checker, reading, file.expected)
    if (file.matchBy === 'position') await placesToIds(tx, version.id)
    for (const finding of await reorderedOptions(tx, version.id, checker.shown)) checker.issue(finding)
    return checker.finish(reading, await findInUpload(tx, version, expectation))
  } catch (error) {
    stage.abort(error instanceof Error ? error : new Error(String(error)))
    throw error
  }
}

/** Instances whose options are compared with the benchmark's: a shuffled run shows within a few. */
const optionsCompared = 100

/** The check that also writes every line to the stage. */
class StagingChecker extends Checker {
  readonly #stage: UploadStage
  /** Options as the system saw them, of the first lines that tell. */
  readonly shown: ShownOptions[] = []

  constructor(expectation: Expectation, stage: UploadStage) {
    super(expectation)
    this.#stage = stage
  }

  override prediction(line: number, id: string, prediction: Prediction, shown?: readonly string[]): void {
    super.prediction(line, id, prediction)
    if (this.stopped) return
    this.#stage.add(line, id, prediction)
    if (shown && this.shown.length < optionsCompared) this.shown.push({ line, shown })
  }
}

function reportDamage(checker: Checker, reading: Reading, expected: FileFacts['expected']): void {
  if (expected.bytes !== null && expected.bytes !== reading.taken) {
    const message = `The upload has ${reading.taken} bytes where ${expected.bytes} were announced.`
    checker.issue({ code: 'damaged', message })
  } else if (expected.sha256 !== null && expected.sha256 !== reading.fileHash) {
    checker.issue({ code: 'damaged', message: 'The file has another SHA-256 than was announced.' })
  }
}
