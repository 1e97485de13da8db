import type { Metadata } from 'next'
import { requireOrganised } from '@/app/_server/organised-study'
import { AboutForm, ConsentForm, EndForm } from '@/components/studies/organise/about-forms'
import { Part } from '@/components/studies/organise/part'
import { clockIn, timeZones } from '@/lib/studies/design/zoned-time'
import { changeAbout, changeConsent, changeEnd } from '../design-actions'

export const metadata: Metadata = { title: 'Words and dates', robots: { index: false } }

export default async function AboutPage({ params }: PageProps<'/organise/[slug]/about'>) {
  const { slug } = await params
  const { study } = await requireOrganised(slug, 'about')
  const { endsAt, timeZone } = study
  return (
    <>
      <Part title="Words" lead="Raters and readers see them.">
        <AboutForm
          action={changeAbout}
          slug={slug}
          title={study.title}
          description={study.description}
          showTexts={study.showTexts}
        />
      </Part>
      <Part title="Consent" lead="Raters read it and agree before their first item.">
        <ConsentForm
          action={changeConsent}
          slug={slug}
          text={study.consentText}
          version={study.consentVersion}
          isOpen={study.status === 'open'}
        />
      </Part>
      {study.status !== 'closed' && (
        <Part title="End" lead="Can be moved while the study runs.">
          <EndForm
            action={changeEnd}
            slug={slug}
            endsAt={endsAt ? clockIn(endsAt, timeZone) : ''}
            timeZone={timeZone}
            zones={timeZones()}
            submit="Save the end"
          />
        </Part>
      )}
    </>
  )
}
