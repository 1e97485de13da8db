/**
 * Lines of a prediction file that would be accepted, for the page that says how to submit. Answers are the first
 * labels of the task, whatever the question: nothing of gold shows in them.
 *
 * @param ids of instances; made-up ones where none may be shown
 */
export function predictionExample(
  ids: readonly string[],
  task: string,
  params: Readonly<Record<string, unknown>>,
): string {
  const shown = ids.length > 0 ? ids : ['id-1', 'id-2']
  const answers = exampleAnswers(task, params)
  return shown
    .slice(0, 2)
    .map((id, i) => JSON.stringify({ id, prediction: answers[i % answers.length] }))
    .join('\n')
}

function exampleAnswers(task: string, params: Readonly<Record<string, unknown>>): readonly string[] {
  if (task === 'multiple-choice') return ['The answer is (B).', 'A']
  const { labels } = params
  if (Array.isArray(labels) && labels.length > 0) return labels.map(String)
  return ['what the system said']
}
