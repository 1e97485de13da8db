import type { AnnotationIssue } from '../../annotations/issue'
import type { Finding } from '../issue'

/** What a reader of annotations found, as an issue of the file. */
export const annotationFinding = ({ severity, line, message, remedy }: AnnotationIssue): Finding => ({
  code: severity === 'error' ? 'invalid-annotation' : 'doubtful-annotation',
  line,
  message,
  remedy,
})
