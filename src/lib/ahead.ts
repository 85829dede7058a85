/**
 * Does slow work for the next few values while the caller is busy with one; gives values and outcomes in their order.
 * `work` must not throw.
 */
export async function* ahead<Value, Result>(
  values: readonly Value[],
  most: number,
  work: (value: Value) => Promise<Result>,
): AsyncGenerator<readonly [Value, Result]> {
  const begun: Promise<Result>[] = []
  for (const [index, value] of values.entries()) {
    while (begun.length < Math.min(index + most, values.length))
      begun.push(work(values[begun.length] as Value))
    yield [value, (await begun[index]) as Result]
  }
}
