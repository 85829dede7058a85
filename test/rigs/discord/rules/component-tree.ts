/** Components as the tree they are. Pure, but for the numbers it writes into a tree that it was given. */
import { isObject, type Json } from './refusal.ts'

/** Every component of a tree, a section's accessory included. */
export function allComponents(components: unknown): Json[] {
  const list = Array.isArray(components) ? components.filter(isObject) : []
  return list.flatMap((component) => [
    component,
    ...allComponents(component.components),
    ...allComponents([component.accessory, component.component]),
  ])
}

/** Gives every component its number, as Discord does. */
export function numberComponents(components: unknown): unknown[] {
  const all = allComponents(components)
  const taken = new Set(all.map(({ id }) => id))
  let next = 0
  for (const component of all) {
    if (component.id) continue
    do next++
    while (taken.has(next))
    component.id = next
  }
  return components as unknown[]
}
