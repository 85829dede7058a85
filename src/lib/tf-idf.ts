/** Weighted bags of terms and their cosine (Salton & Buckley 1988). Pure. */

/** Terms with weights, of Euclidean length 1 (or empty). */
export type Vector = ReadonlyMap<string, number>

/** Inverse document frequency over the given documents: ln(1 + N / df). A term never seen weighs as one seen once. */
export function inverseFrequency(documents: readonly (readonly string[])[]): (term: string) => number {
  const seenIn = new Map<string, number>()
  for (const document of documents)
    for (const term of new Set(document)) seenIn.set(term, (seenIn.get(term) ?? 0) + 1)
  return (term) => Math.log(1 + documents.length / (seenIn.get(term) ?? 1))
}

export function vectorOf(terms: readonly string[], weight: (term: string) => number): Vector {
  const counts = new Map<string, number>()
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  const vector = new Map<string, number>()
  for (const [term, count] of counts) vector.set(term, (1 + Math.log(count)) * weight(term))
  return normalised(vector)
}

export function cosine(a: Vector, b: Vector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0)
  return sum
}

/** The mean direction of some vectors, of length 1 (or empty). */
export const centroidOf = (vectors: readonly Vector[]): Vector => blend(vectors.map((vector) => [vector, 1]))

/** The direction of a weighted sum of vectors, of length 1 (or empty). */
export function blend(parts: readonly (readonly [Vector, number])[]): Vector {
  const sum = new Map<string, number>()
  for (const [vector, share] of parts)
    for (const [term, weight] of vector) sum.set(term, (sum.get(term) ?? 0) + share * weight)
  return normalised(sum)
}

function normalised(vector: Map<string, number>): Vector {
  let squares = 0
  for (const weight of vector.values()) squares += weight * weight
  const length = Math.sqrt(squares)
  if (length > 0) for (const [term, weight] of vector) vector.set(term, weight / length)
  return vector
}
