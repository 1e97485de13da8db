import { z } from 'zod'
import { database } from '@/app/_server/database'
import { respond } from '@/app/_server/http'
import { limitUpload } from '@/app/_server/limits'
import { organisedStudy } from '@/app/_server/organised-study'
import { isFromOurPages, sessionOf } from '@/app/_server/session'
import { setStudyInstrument } from '@/db/commands/studies'
import { addUploadedArm } from '@/db/commands/studies-arms'
import { setQuestions } from '@/db/commands/studies-questions'
import type { OrganisedStudy } from '@/db/queries/studies-organise'
import { DomainError } from '@/lib/errors'
import { countOf } from '@/lib/format/count'
import { readAnswers } from '@/lib/studies/design/read-answers'
import { readInstrument } from '@/lib/studies/design/read-instrument'
import { readQuestions } from '@/lib/studies/design/read-questions'
import type { UploadIssue } from '@/lib/studies/design/records'

const MOST_BYTES = 24 * 1024 * 1024
const MOST_ISSUES = 20

/**
 * Takes files of questions, of answers and of an instrument, which are too large for a form's action. The answer says what was taken, or
 * every line that stands in the way; a file is taken whole or not at all.
 */
export function POST(request: Request, { params }: RouteContext<'/api/organise/[slug]/[upload]'>) {
  return respond(async () => {
    const { slug, upload } = await params
    const user = (await sessionOf(request))?.user
    if (!user)
      throw new DomainError('unauthenticated', 'You are signed out. Sign in again, then repeat this.')
    if (!isFromOurPages(request))
      throw new DomainError('forbidden', 'This request did not come from a page of this site.')
    const study = await organisedStudy(slug, user)
    await limitUpload(user.id)
    const form = await fileForm(request)
    if (upload === 'questions') return takeQuestions(study, await fileOf(form), user.id)
    if (upload === 'answers') return takeAnswers(study, form, user.id)
    if (upload === 'instrument') return takeInstrument(study, await fileOf(form), user.id)
    throw new DomainError('not-found', 'There is nothing to upload here.')
  })
}

/** @throws DomainError too-large; invalid for what is no form */
async function fileForm(request: Request): Promise<FormData> {
  const length = Number(request.headers.get('content-length') ?? Number.NaN)
  if (!(length <= MOST_BYTES))
    throw new DomainError('too-large', `The file may have at most ${MOST_BYTES / 1024 ** 2} MB.`, {
      field: 'file',
    })
  try {
    return await request.formData()
  } catch {
    throw new DomainError('invalid', 'The upload broke off. Nothing was changed; send it again.')
  }
}

async function fileOf(form: FormData): Promise<{ bytes: Buffer; name: string }> {
  const file = form.get('file')
  if (!(file instanceof File) || file.size === 0)
    throw new DomainError('invalid', 'Choose a file.', { field: 'file' })
  return { bytes: Buffer.from(await file.arrayBuffer()), name: file.name }
}

async function takeQuestions(
  study: OrganisedStudy,
  { bytes, name }: { bytes: Buffer; name: string },
  userId: string,
) {
  const { rows, issues } = readQuestions(bytes, name, study.instrument)
  if (issues.length > 0) return refused(issues)
  await setQuestions(database(), study.id, rows, userId)
  return { message: `${countOf(rows.length, 'question')} taken.` }
}

async function takeInstrument(study: OrganisedStudy, { bytes }: { bytes: Buffer }, userId: string) {
  const { instrument, issues } = readInstrument(bytes.toString('utf8'))
  if (!instrument) return refused(issues)
  const { version, isNew } = await setStudyInstrument(database(), study.id, instrument, userId)
  return { message: `${isNew ? 'Kept' : 'Known already'} as version ${version} of “${instrument.id}”.` }
}

const Arm = z.object({
  name: z.string().trim().min(1, 'Enter a name.').max(120),
  kind: z.enum(['uploaded', 'clinician']),
  author: z.union([z.literal(''), z.email('This is no e-mail address.')]).default(''),
})

async function takeAnswers(study: OrganisedStudy, form: FormData, userId: string) {
  const arm = Arm.safeParse({
    name: form.get('name') ?? '',
    kind: form.get('kind') ?? 'uploaded',
    author: String(form.get('author') ?? '').trim(),
  })
  const wrong = arm.error?.issues[0]
  if (!arm.success)
    throw new DomainError('invalid', wrong?.message ?? 'The form is not complete.', {
      field: String(wrong?.path[0] ?? 'name'),
    })
  const { bytes, name } = await fileOf(form)
  const { rows, issues } = readAnswers(bytes, name)
  if (issues.length > 0) return refused(issues)
  const { answered, questions, unknown } = await addUploadedArm(
    database(),
    study.id,
    { ...arm.data, author: arm.data.author || null, answers: rows },
    userId,
  )
  const left = unknown > 0 ? ` ${countOf(unknown, 'answer')} to other questions left out.` : ''
  return { message: `Added: answers to ${answered} of ${countOf(questions, 'question')}.${left}` }
}

const refused = (issues: readonly UploadIssue[]) =>
  Response.json(
    {
      status: 422,
      title: 'invalid',
      detail: `${countOf(issues.length, 'line')} cannot be taken. Nothing was changed.`,
      issues: issues.slice(0, MOST_ISSUES),
    },
    { status: 422, headers: { 'cache-control': 'private, no-store' } },
  )
