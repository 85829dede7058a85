/**
 * A small language for the shape of Block Kit: a check looks at one value and gives the first complaint, worded as the
 * platform words it. Unknown fields are complaints. Pure.
 */

/** `at` is a JSON pointer. */
export type Check = (value: unknown, at: string) => string | undefined

export type Shape = Readonly<Record<string, Check>>

export type Bag = Readonly<Record<string, unknown>>

export const isBag = (value: unknown): value is Bag =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const complain = (what: string, at: string): string => `${what} [json-pointer:${at}]`

/** The first complaint of a list of checks made one after another. */
const first = <Item>(items: readonly Item[], check: (item: Item, index: number) => string | undefined) => {
  for (const [index, item] of items.entries()) {
    const complaint = check(item, index)
    if (complaint) return complaint
  }
  return undefined
}

/** Characters are UTF-16 units. */
export const words =
  (max: number, min = 0): Check =>
  (value, at) => {
    if (typeof value !== 'string') return complain('must be a string', at)
    if (value.length < min) return complain(`must be more than ${min - 1} characters`, at)
    return value.length > max ? complain(`must be less than ${max + 1} characters`, at) : undefined
  }

export const flag: Check = (value, at) =>
  typeof value === 'boolean' ? undefined : complain('must be a boolean', at)

export const number: Check = (value, at) =>
  typeof value === 'number' ? undefined : complain('must be a number', at)

export const choice =
  (...known: readonly string[]): Check =>
  (value, at) =>
    known.includes(String(value)) ? undefined : complain('must be a valid enum value', at)

export const list =
  (check: Check, max: number, min = 1): Check =>
  (value, at) => {
    if (!Array.isArray(value)) return complain('must be an array', at)
    if (value.length < min) return complain(`no fewer than ${min} items required`, at)
    if (value.length > max) return complain(`no more than ${max} items allowed`, at)
    return first(value, (item, index) => check(item, `${at}/${index}`))
  }

/** `type` is checked by whoever chose the shape by it. */
export const object =
  (required: Shape, optional: Shape = {}): Check =>
  (value, at) => {
    if (!isBag(value)) return complain('must be an object', at)
    const missing = Object.keys(required).find((field) => value[field] === undefined)
    if (missing) return complain(`missing required field: ${missing}`, at)
    const shape: Shape = { ...required, ...optional }
    return first(Object.entries(value), ([field, inner]) => {
      if (field === 'type' && !shape.type) return undefined
      const check = Object.hasOwn(shape, field) ? shape[field] : undefined
      return check ? check(inner, `${at}/${field}`) : complain(`invalid additional property: ${field}`, at)
    })
  }

/** One of several shapes, chosen by the field `type`. */
export const typed =
  (shapes: Shape): Check =>
  (value, at) => {
    const type = isBag(value) ? String(value.type) : ''
    const check = Object.hasOwn(shapes, type) ? shapes[type] : undefined
    return check ? check(value, at) : complain(`unsupported type: ${type}`, `${at}/type`)
  }

export const plainText = (max: number): Check =>
  typed({ plain_text: object({ text: words(max, 1) }, { emoji: flag }) })

export const markedText = (max: number): Check =>
  typed({ mrkdwn: object({ text: words(max, 1) }, { verbatim: flag }) })

export const anyText = (max: number): Check =>
  typed({
    plain_text: object({ text: words(max, 1) }, { emoji: flag }),
    mrkdwn: object({ text: words(max, 1) }, { verbatim: flag }),
  })

/** At least one of these fields. */
export const oneOf =
  (fields: readonly string[], check: Check): Check =>
  (value, at) =>
    isBag(value) && fields.every((field) => value[field] === undefined)
      ? complain(`one of ${fields.join(', ')} is required`, at)
      : check(value, at)
