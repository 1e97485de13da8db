import type { Metadata } from 'next'
import { requireOrganised } from '@/app/_server/organised-study'
import { InstrumentForm } from '@/components/studies/organise/instrument-form'
import { InstrumentQuestions } from '@/components/studies/organise/instrument-questions'
import { Part } from '@/components/studies/organise/part'
import { UploadForm } from '@/components/studies/organise/upload-form'
import { instrumentChoices } from '@/lib/studies/instruments/choices'
import { changeInstrument } from '../design-actions'

export const metadata: Metadata = { title: 'Instrument', robots: { index: false } }

export default async function InstrumentPage({ params }: PageProps<'/organise/[slug]/instrument'>) {
  const { slug } = await params
  const { study } = await requireOrganised(slug, 'instrument')
  const { instrument } = study
  return (
    <>
      {study.status === 'draft' && (
        <Part
          title="Instrument"
          lead="Changing it keeps questions and answers; expected answers may no longer fit."
        >
          <InstrumentForm
            action={changeInstrument}
            slug={slug}
            choices={instrumentChoices}
            chosen={instrument.id}
          />
        </Part>
      )}
      {study.status === 'draft' && (
        <Part
          title="One of your own"
          lead="Words of a published instrument must not be changed under its name: give yours an id of its own."
        >
          <UploadForm
            address={`/api/organise/${slug}/instrument`}
            id="instrument-file"
            label="Instrument"
            hint={
              <>
                A JSON file. <a href={`/organise/${slug}/instrument/file`}>Take the present one</a> as a
                pattern. Changed words make a new version, and studies that use an earlier one keep it.
              </>
            }
            submit="Upload"
          />
        </Part>
      )}
      <Part
        title="Its questions"
        lead={
          <>
            {instrument.citation.authors} {instrument.citation.year}, {instrument.citation.title}.{' '}
            {instrument.citation.venue}. Options in green count in favour of an answer.
          </>
        }
      >
        <InstrumentQuestions instrument={instrument} />
        {instrument.notes && (
          <ul className="grid list-disc gap-1 pl-5 text-soft text-sm">
            {instrument.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        )}
      </Part>
    </>
  )
}
