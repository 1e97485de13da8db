import type { Metadata } from 'next'
import { requireUser } from '@/app/_server/current-user'
import { InstrumentQuestions } from '@/components/studies/organise/instrument-questions'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { can } from '@/lib/accounts/permissions'
import { instrumentModes } from '@/lib/studies/instruments/instrument'
import { modeWords } from '@/lib/studies/instruments/mode-words'
import { instruments } from '@/lib/studies/instruments/table'

export const metadata: Metadata = { title: 'Instruments', robots: { index: false } }

export default async function InstrumentsPage() {
  const user = await requireUser('/organise/instruments')
  const mayDesign = can(user, 'design-study', { organisationId: null })
  return (
    <>
      <PageHeader
        title="Instruments"
        crumbs={[{ label: 'Organise', href: '/organise' }]}
        lead="Questionnaires of published evaluations, written anew from the facts. Where words are not those of the publication, it says so. None of them is validated in the sense of test theory, and their authors say so."
      />
      {instrumentModes.map((mode) => (
        <section key={mode} className="mb-8">
          <h2 className="mb-2 text-xl">{modeWords[mode]}</h2>
          <ul className="divide-y divide-hair border-hair border-y">
            {instruments
              .filter((instrument) => instrument.mode === mode)
              .map((instrument) => (
                <li key={instrument.id}>
                  <details>
                    <summary className="grid gap-0.5 py-3">
                      <span className="font-[560]">{instrument.title}</span>
                      <span className="num text-soft text-sm">
                        {instrument.citation.authors} {instrument.citation.year} · {instrument.axes.length}{' '}
                        {instrument.axes.length === 1 ? 'question' : 'questions'} about each {instrument.unit}{' '}
                        · for {instrument.raterRole}
                      </span>
                    </summary>
                    <div className="grid gap-5 pt-2 pb-6">
                      <p className="max-w-[70ch] text-soft text-sm">
                        {instrument.citation.title}. {instrument.citation.venue}.
                      </p>
                      <InstrumentQuestions instrument={instrument} />
                      {mayDesign && (
                        <div>
                          <LinkButton href={`/organise/new?instrument=${instrument.id}`} size="small">
                            Begin a study with it
                          </LinkButton>
                        </div>
                      )}
                    </div>
                  </details>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  )
}
