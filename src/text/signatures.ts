// What stands before a name for the signature itself: `/s/`, `gez.`, `Sd/-`, `i. A.`, a rule to sign on.

const mark =
  /^\s*(?:_{3,}|\/s\/|sd\/-|\(?sgd\.?\)?|\((?:signed|s\.|signé|sig\.|firmado|fdo\.|assinado|ass\.|firmato|gez\.?|unterz\.|w\.g\.|podpis)\)\.?:?|gez\.|i\.\s?[av]\.(?=\s\p{Lu})|ppa\.|\(-\)|\(podp\.\)|подп\.)\s*/iu

/** Length of the mark that opens a line; 0 where there is none. */
export function signatureLength(text: string): number {
  return mark.exec(text)?.[0].length ?? 0
}
