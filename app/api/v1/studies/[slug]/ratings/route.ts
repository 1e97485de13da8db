import { database } from '@/app/_server/database'
import { respond } from '@/app/_server/http'
import { studyAt } from '@/app/_server/study-results'
import { studyTexts } from '@/db/queries/studies-texts'
import { ratingsOfStudy } from '@/db/queries/study-ratings'
import { DomainError } from '@/lib/errors'
import { argilla } from '@/lib/studies/analysis/export/argilla'
import { labelStudio } from '@/lib/studies/analysis/export/label-studio'
import { ratingsCsv, ratingsJson } from '@/lib/studies/analysis/export/rating-rows'
import type { StudyTexts } from '@/lib/studies/analysis/export/texts'
import type { StudyData } from '@/lib/studies/analysis/study-data'
import { askedFormat, fileHeaders, ratingsFormats } from '@/lib/studies/results/study-export'

export const dynamic = 'force-dynamic'

type Writer = (data: StudyData, texts: StudyTexts | null, slug: string) => string

const writers: Record<keyof typeof ratingsFormats, Writer> = {
  csv: ratingsCsv,
  json: ratingsJson,
  'label-studio': (data, texts) => JSON.stringify(labelStudio(data, texts)),
  argilla: (data, texts, slug) => JSON.stringify(argilla(data, texts, slug)),
}

/** Single ratings of a closed study, raters under pseudonyms; texts only where its organiser lets them be shown. */
export function GET(request: Request, { params }: RouteContext<'/api/v1/studies/[slug]/ratings'>) {
  return respond(async () => {
    const { slug } = await params
    const format = askedFormat(ratingsFormats, new URL(request.url).searchParams.get('format'), 'json')
    const study = await studyAt(slug)
    if (!study) throw new DomainError('not-found', 'There is no such study.')
    if (study.status !== 'closed')
      throw new DomainError(
        'conflict',
        'Ratings can be had once the study is closed: its raters must not see them.',
      )
    const data = await ratingsOfStudy(database(), study.id)
    const texts = study.showTexts ? await studyTexts(database(), study.id) : null
    return new Response(writers[format](data, texts, slug), {
      headers: fileHeaders(ratingsFormats[format], `${slug}-ratings-${format}`.replace(/-(csv|json)$/, '')),
    })
  })
}
