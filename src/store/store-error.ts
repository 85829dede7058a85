/** Something is wrong with what we remember. The message is shown to the operator as it stands. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
}
