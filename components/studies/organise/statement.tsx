interface StatementProps {
  profile: {
    profession: string
    specialty: string | null
    country: string
    yearsOfPractice: number | null
    registrationNumber: string | null
    orcid: string | null
  }
}

/** What a rater states about themselves, and by what it can be checked. */
export function Statement({ profile }: StatementProps) {
  const { profession, specialty, country, yearsOfPractice, registrationNumber, orcid } = profile
  const facts = [
    specialty ? `${profession}, ${specialty}` : profession,
    country,
    yearsOfPractice === null ? null : `${yearsOfPractice} years of practice`,
    registrationNumber && `registration ${registrationNumber}`,
  ].filter(Boolean)
  return (
    <>
      {facts.join(' · ')}
      {orcid && (
        <>
          {' · '}
          <a href={`https://orcid.org/${orcid}`} rel="noreferrer">
            ORCID {orcid}
          </a>
        </>
      )}
    </>
  )
}
