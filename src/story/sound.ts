/**
 * The consonants of a name, in the few classes that survive spelling: Viktor and Wiktor, Shevchenko and Schewtschenko
 * come out alike. Pure. In the manner of Soundex (Russell 1918), for names that travel between languages.
 */

/** Applied in this order, longer groups first. */
const CLASSES: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch|dsch|tsh/g, 'c'],
  [/sch|sh|zh/g, 's'],
  [/ph/g, 'f'],
  [/([tkg])h/g, '$1'],
  [/ck|qu|q/g, 'k'],
  [/x/g, 'ks'],
  [/c(?=[eiy])/g, 's'],
  [/ch?/g, 'k'],
  [/[vw]/g, 'f'],
  [/z/g, 's'],
  [/j(?![aeiou])|h/g, ''],
]

/** Shorter sounds are shared by too many names. */
const LEAST = 3

const sounds = new Map<string, string>()

/** `word` holds only a to z. Empty when too little is left to tell names apart. Cached; the cache is bounded. */
export function soundOf(word: string): string {
  let sound = sounds.get(word)
  if (sound === undefined) {
    if (sounds.size > 50_000) sounds.clear()
    sound = skeletonOf(CLASSES.reduce((text, [group, letter]) => text.replace(group, letter), word))
    sounds.set(word, sound)
  }
  return sound
}

function skeletonOf(word: string): string {
  const opening = /^[aeiouy]/.test(word) ? 'a' : ''
  const consonants = word
    .replace(/[aeiouyj]/g, '')
    .replace(/(.)\1+/g, '$1')
    .replace(/ts/g, 's')
  const skeleton = opening + consonants
  return skeleton.length < LEAST ? '' : skeleton
}
