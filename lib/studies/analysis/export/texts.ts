/** Texts of a study, where they may be shown: by question, and by arm and question. */
export interface StudyTexts {
  readonly questions: Readonly<
    Record<
      string,
      { readonly text: string; readonly context: string | null; readonly reference: string | null }
    >
  >
  readonly answers: Readonly<Record<string, Readonly<Record<string, string>>>>
}
