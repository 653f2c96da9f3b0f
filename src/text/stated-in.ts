/** Whether a text states a printed number word for word: 70万立方米 is not all of 约70万立方米, and 33个 no part of 133个. */
export function isStatedIn(text: string | null, printed: string): boolean {
  const before = text?.split(printed).slice(0, -1) ?? [];
  return printed !== '' && before.some((words) => !/[\d.]$/.test(words));
}
