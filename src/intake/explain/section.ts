/** A step of the way and what came of it, in lines without markup. */
export type Section = { readonly title: string; readonly lines: readonly string[] }
