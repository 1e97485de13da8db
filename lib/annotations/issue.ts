interface AnnotationIssueKind {
  readonly severity: 'error' | 'warning'
  /** What to do, where the finding says nothing more precise. */
  readonly remedy: string
}

/** What a reader of annotations can find; a new finding is a line here. */
export const annotationIssueKinds = {
  'invalid-line': {
    severity: 'error',
    remedy: 'Write the line as the format has it: columns separated by tabs, offsets as whole numbers.',
  },
  'invalid-xml': {
    severity: 'error',
    remedy: 'Write the file with an XML library, in UTF-8, as one document.',
  },
  'invalid-json': { severity: 'error', remedy: 'Write the file with a JSON library.' },
  'unexpected-structure': {
    severity: 'error',
    remedy: 'Follow BioC: a collection of documents, documents of passages, annotations with locations.',
  },
  'missing-id': { severity: 'error', remedy: 'Give every document its id.' },
  'missing-type': { severity: 'error', remedy: 'Give every annotation a type.' },
  'offset-outside': {
    severity: 'error',
    remedy: 'Count offsets from the start of the document, ends exclusive, within its text.',
  },
  'too-large': { severity: 'error', remedy: 'Split the document, or leave out what is not annotated.' },
  'unequal-columns': { severity: 'error', remedy: 'Give every token of the file the same columns.' },
  'unknown-tag': {
    severity: 'error',
    remedy: 'Use one tagging scheme, such as B-, I- and O, throughout the file.',
  },
  'mixed-schemes': {
    severity: 'warning',
    remedy: 'Use one tagging scheme throughout; entities were read by the rules of conlleval.',
  },
  'offsets-converted': {
    severity: 'warning',
    remedy: 'Nothing to do if the converted mentions are right; better count Unicode code points.',
  },
  'text-mismatch': {
    severity: 'warning',
    remedy: 'Check that offsets count Unicode code points of the official text, ends exclusive.',
  },
  'unknown-reference': {
    severity: 'warning',
    remedy: 'Name mentions that exist in the same document.',
  },
} as const satisfies Record<string, AnnotationIssueKind>

export type AnnotationIssueCode = keyof typeof annotationIssueKinds

/** One finding of a reader. */
export interface AnnotationIssue {
  readonly code: AnnotationIssueCode
  readonly severity: 'error' | 'warning'
  /** 1-based; null where the finding is about a whole document or file. */
  readonly line: number | null
  /** Id of the document, where one is known. */
  readonly document: string | null
  readonly message: string
  readonly remedy: string
}

export function annotationIssue(
  code: AnnotationIssueCode,
  message: string,
  place: { line?: number | null; document?: string | null } = {},
): AnnotationIssue {
  const { severity, remedy } = annotationIssueKinds[code]
  return { code, severity, line: place.line ?? null, document: place.document ?? null, message, remedy }
}

/** A piece of a file for a message, no longer than a line. */
export const quoted = (text: string): string => `"${text.length <= 60 ? text : `${text.slice(0, 59)}…`}"`
