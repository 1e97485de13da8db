/** `error`: the file is not accepted. `warning`: it is, and this is what the submitter should know. */
export type Severity = 'error' | 'warning'

interface IssueKind {
  readonly severity: Severity
  readonly title: string
  /** What to do, where the finding itself says nothing more precise. */
  readonly remedy: string
  /** Reading cannot go on after it. */
  readonly fatal?: true
}

/** Everything the check can find; a new finding is a line here. */
export const issueKinds = {
  'empty-file': {
    severity: 'error',
    title: 'No predictions',
    remedy: 'Upload a file with one prediction per line.',
  },
  'unknown-format': {
    severity: 'error',
    title: 'Format not recognised',
    remedy:
      'Write JSON lines such as {"id": "q1", "prediction": "B"}, or CSV with the header id,prediction, or one JSON object from id to prediction; or bring a log of lm-evaluation-harness, Inspect or HELM as it was written.',
    fatal: true,
  },
  archive: {
    severity: 'error',
    title: 'An archive or spreadsheet',
    remedy:
      'Unpack the archive, or export the sheet as CSV, and upload that file. Gzip (.gz) is fine, and so is an .eval log of Inspect.',
    fatal: true,
  },
  'not-utf8': {
    severity: 'error',
    title: 'Not UTF-8',
    remedy: 'Save the file with the encoding UTF-8 and upload it again.',
  },
  'utf-16': {
    severity: 'error',
    title: 'UTF-16 text',
    remedy: 'Save the file with the encoding UTF-8 and upload it again.',
    fatal: true,
  },
  'bad-gzip': {
    severity: 'error',
    title: 'Damaged gzip',
    remedy: 'Compress the file again, or upload it uncompressed.',
    fatal: true,
  },
  'bad-archive': {
    severity: 'error',
    title: 'Damaged archive',
    remedy: 'Upload the log as Inspect wrote it, or as JSON: "inspect log convert --to json".',
    fatal: true,
  },
  'gzip-bomb': {
    severity: 'error',
    title: 'Compressed too far',
    remedy: 'Upload the file uncompressed.',
    fatal: true,
  },
  'too-large': {
    severity: 'error',
    title: 'File too large',
    remedy: 'Leave out everything but id and prediction.',
    fatal: true,
  },
  'too-many-lines': {
    severity: 'error',
    title: 'Too many lines',
    remedy: 'Upload one prediction per instance of this benchmark.',
    fatal: true,
  },
  'line-too-long': {
    severity: 'error',
    title: 'Line too long',
    remedy: 'Put each prediction on a line of its own and leave out everything but id and prediction.',
    fatal: true,
  },
  'too-many-errors': {
    severity: 'error',
    title: 'Reading stopped',
    remedy: 'Mend the kinds of faults listed here and check again.',
    fatal: true,
  },
  'invalid-json': {
    severity: 'error',
    title: 'Not valid JSON',
    remedy: 'Write each line with a JSON library, such as json.dumps in Python.',
  },
  'not-an-object': {
    severity: 'error',
    title: 'Not an object',
    remedy: 'Write an object such as {"id": "q1", "prediction": "B"}.',
  },
  'missing-id': { severity: 'error', title: 'No id', remedy: 'Give the instance id in a field "id".' },
  'missing-prediction': {
    severity: 'error',
    title: 'No prediction field',
    remedy: 'Give the prediction in a field "prediction".',
  },
  'ambiguous-field': {
    severity: 'error',
    title: 'Several fields could be meant',
    remedy: 'Rename the right one to "id" or "prediction", or name it when you upload.',
  },
  'invalid-id': {
    severity: 'error',
    title: 'Unusable id',
    remedy: 'Write the id as text, exactly as the benchmark has it.',
  },
  'invalid-prediction': {
    severity: 'error',
    title: 'Unusable prediction',
    remedy: 'Write the prediction as text, as a finite number or as a JSON structure.',
  },
  'nul-character': {
    severity: 'error',
    title: 'NUL character',
    remedy: 'Remove the character U+0000; it cannot be stored or shown.',
  },
  'broken-character': {
    severity: 'error',
    title: 'Half a character',
    remedy: 'Remove or complete the lone surrogate (\\ud800 to \\udfff) that was cut in two.',
  },
  'too-deep': {
    severity: 'error',
    title: 'Nested too deeply',
    remedy: 'Write the prediction with fewer levels of lists and objects.',
  },
  'text-too-long': {
    severity: 'error',
    title: 'Text too long',
    remedy:
      'Give the answer alone, without the reasoning before it or what a system repeats at the end; or cut it to this length.',
  },
  'unequal-columns': {
    severity: 'error',
    title: 'Columns do not match the header',
    remedy: 'Put cells that contain the separator, quotation marks or line breaks in double quotes.',
  },
  'bad-quotes': {
    severity: 'error',
    title: 'Quotation marks do not match',
    remedy: 'Write a quotation mark inside a quoted cell twice, and close every cell.',
  },
  'invalid-annotation': {
    severity: 'error',
    title: 'Annotations cannot be read',
    remedy: 'Write the file as its format has it.',
  },
  'doubtful-annotation': {
    severity: 'warning',
    title: 'Annotations to look at',
    remedy: 'Check that offsets count Unicode code points of the official text, ends exclusive.',
  },
  'scores-only': {
    severity: 'error',
    title: 'No outputs in this file',
    remedy: 'Upload the file that holds what the system answered to each instance.',
    fatal: true,
  },
  'unfinished-run': {
    severity: 'error',
    title: 'Run not finished',
    remedy: 'Finish the run and upload the log of all of it.',
  },
  'partial-run': {
    severity: 'warning',
    title: 'Part of the split',
    remedy:
      'A score over a part is not one of the whole: run without a limit. What is missing counts as missing.',
  },
  repeats: {
    severity: 'warning',
    title: 'Several outputs per instance',
    remedy: 'Submit each repeat as a run of its own.',
  },
  'several-filters': {
    severity: 'warning',
    title: 'An instance on several lines',
    remedy: 'Nothing to do: every instance is read once.',
  },
  perturbed: {
    severity: 'warning',
    title: 'Perturbed instances',
    remedy: 'Nothing to do: this benchmark is about the originals.',
  },
  'other-split': {
    severity: 'warning',
    title: 'Another split',
    remedy: 'Nothing to do: the benchmark’s split is read.',
  },
  'option-scores': {
    severity: 'error',
    title: 'Scores of options, no answer',
    remedy: 'Write the chosen answers as JSON lines with id and prediction.',
  },
  'option-choice': {
    severity: 'warning',
    title: 'Chosen by log-likelihood',
    remedy:
      'Nothing to do if that is how the system is to be judged; another choice can be written as JSON lines.',
  },
  'options-reordered': {
    severity: 'error',
    title: 'Options in another order',
    remedy: 'A letter means another option here: write the option’s text, or run with the benchmark’s order.',
  },
  'not-a-number': {
    severity: 'warning',
    title: 'Not a number',
    remedy: 'Nothing to do if the system gave no result here; the instance counts as missing.',
  },
  'not-the-split': {
    severity: 'error',
    title: 'Places do not fit the split',
    remedy: 'Match by id, or upload one line for every instance of the split, in its order, counted from 0.',
  },
  'unknown-id': {
    severity: 'error',
    title: 'Id not in this benchmark',
    remedy: 'Remove the line, or choose the benchmark, version or split it belongs to.',
  },
  'duplicate-id': { severity: 'error', title: 'Id more than once', remedy: 'Keep one line per id.' },
  incomplete: {
    severity: 'warning',
    title: 'Instances without a prediction',
    remedy: 'Add a line for every instance.',
  },
  'no-answers': {
    severity: 'error',
    title: 'Nothing to score',
    remedy: 'Upload at least one prediction for an instance of this benchmark.',
  },
  'null-prediction': {
    severity: 'warning',
    title: 'Null prediction',
    remedy: 'Nothing to do if the system gave no output here; the instance counts as missing.',
  },
  formula: {
    severity: 'warning',
    title: 'Looks like a spreadsheet formula',
    remedy:
      'It is kept as plain text and never run. If a sheet produced it, export values instead of formulas.',
  },
  unreadable: {
    severity: 'warning',
    title: 'No answer found in the text',
    remedy: 'Choose the extraction rule that fits your outputs, or write the answer itself.',
  },
  'unknown-type': {
    severity: 'warning',
    title: 'Types the benchmark does not know',
    remedy: 'Write the types exactly as the benchmark does, upper and lower case included.',
  },
  'none-readable': {
    severity: 'error',
    title: 'No answer could be read',
    remedy: 'Choose the extraction rule that fits your outputs, or write the answer itself.',
  },
  damaged: {
    severity: 'error',
    title: 'Upload damaged on the way',
    remedy: 'Upload the file again.',
  },
} as const satisfies Record<string, IssueKind>

export type IssueCode = keyof typeof issueKinds

export const isFatal = (code: IssueCode): boolean => (issueKinds[code] as IssueKind).fatal === true

/** One finding. Line and field are null where the finding is about the whole file. */
export interface Issue {
  readonly code: IssueCode
  readonly severity: Severity
  /** 1-based. */
  readonly line: number | null
  readonly field: string | null
  readonly message: string
  readonly remedy: string
}

/** A finding as it is reported: what is left out comes from its kind. */
export interface Finding {
  readonly code: IssueCode
  readonly message: string
  readonly line?: number | null
  readonly field?: string | null
  readonly remedy?: string
  readonly severity?: Severity
}
