/** The port of every engine that puts sentences into English. One out for one in, in the same order. */

/** `undefined` where the engine has no translation: the sentence stays untranslated, which is a normal state. */
export type Translation = { readonly text: string; readonly engine: string } | undefined

export type Translator = {
  /** Names engine and model version: part of every cache key and shown to readers. */
  readonly id: string
  /** Primary BCP 47 tags it reads. "*" for any. */
  languages(): readonly string[]
  translate(sentences: readonly string[], from: string): Promise<readonly Translation[]>
}
