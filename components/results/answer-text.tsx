/** A prediction, answer or gold value as text: strings as they are, structures as JSON. Nothing in it is ever markup. */
export function AnswerText({ value, absent = 'none' }: { value: unknown; absent?: string }) {
  if (value === null || value === undefined || value === '')
    return <span className="text-faint italic">{absent}</span>
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return <span className="whitespace-pre-wrap break-words">{text}</span>
}
