const link = /^https?:\/\/\S+$/

/** A plain-text mail as a mail program shows it: lines that are links lead there. */
export function MailText({ text }: { text: string }) {
  const paragraphs = text.trim().split(/\n{2,}/)
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3 px-4 py-3">
      {paragraphs.map((paragraph) => (
        <p key={paragraph} className="whitespace-pre-line break-words">
          {link.test(paragraph) ? (
            <a href={paragraph} className="break-all">
              {paragraph}
            </a>
          ) : (
            paragraph
          )}
        </p>
      ))}
    </div>
  )
}
