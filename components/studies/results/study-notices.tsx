import { Notice } from '@/components/ui/notice'

interface StudyNoticesProps {
  isDemonstration: boolean
  importedFrom: string | null
}

/** What must be known before anything else is read, on every page of a study. */
export function StudyNotices({ isDemonstration, importedFrom }: StudyNoticesProps) {
  return (
    <>
      {isDemonstration && (
        <Notice kind="warning" title="A demonstration" className="mb-6">
          Questions, answers, systems and raters are made up, and the ratings come from a random generator, so
          that there is something to look at and to try. The analysis is real; what it says is about nothing.
        </Notice>
      )}
      {importedFrom && !isDemonstration && (
        <Notice title="Ratings made elsewhere" className="mb-6">
          They were not collected on Rounds but imported from{' '}
          <span className="[overflow-wrap:anywhere]">{importedFrom}</span>, and analysed here like any other
          study. How raters were chosen and what they could see is what their authors report.
        </Notice>
      )}
    </>
  )
}
