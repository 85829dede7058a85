/**
 * What Discord takes as a modal.
 * Pure. Sources: docs.discord.com/developers/interactions/receiving-and-responding#modal, …/components/reference.
 */
import { DISCORD_LIMITS as LIMITS } from '../../../../src/deliver/limits.ts'
import {
  checkFields,
  checkList,
  checkOneOf,
  checkText,
  isObject,
  type Json,
  type Look,
  newLook,
  type Path,
  report,
} from './refusal.ts'

const ROW = 1
const TEXT_INPUT = 4
const TEXT = 10
const LABEL = 18
const LABEL_DESCRIPTION = 100
const INPUT_FIELDS = [
  'type',
  'id',
  'custom_id',
  'style',
  'label',
  'min_length',
  'max_length',
  'required',
  'value',
  'placeholder',
]

export function lookAtModal(data: Json): Look {
  const look = newLook()
  checkFields(look, data, ['data'], ['custom_id', 'title', 'components'])
  checkText(look, data.custom_id, ['data', 'custom_id'], { max: LIMITS.customId.max })
  checkText(look, data.title, ['data', 'title'], { max: LIMITS.modalTitle.max })
  const path: Path = ['data', 'components']
  const parts = checkList(look, data.components, path, { min: 1, max: LIMITS.modalComponents.max })
  for (const [place, part] of parts.entries()) checkModalPart(look, part, [...path, place])
  return look
}

function checkModalPart(look: Look, part: Json, path: Path): void {
  checkOneOf(look, part.type, [...path, 'type'], [ROW, TEXT, LABEL])
  if (part.type === ROW) {
    const inner = checkList(look, part.components, [...path, 'components'], { min: 1, max: 1 })
    for (const input of inner) checkInput(look, input, [...path, 'components', 0], true)
  }
  if (part.type !== LABEL) return
  checkFields(look, part, path, ['type', 'id', 'label', 'description', 'component'])
  checkText(look, part.label, [...path, 'label'], { max: LIMITS.textInputLabel.max })
  const description = [...path, 'description']
  checkText(look, part.description, description, { max: LABEL_DESCRIPTION, optional: true })
  const inner = part.component
  if (!isObject(inner))
    return void report(look, [...path, 'component'], 'BASE_TYPE_REQUIRED', 'This field is required')
  if (inner.type === TEXT_INPUT) checkInput(look, inner, [...path, 'component'], false)
  else checkText(look, inner.custom_id, [...path, 'component', 'custom_id'], { max: LIMITS.customId.max })
}

function checkInput(look: Look, input: Json, path: Path, isLabelled: boolean): void {
  checkFields(look, input, path, INPUT_FIELDS)
  checkOneOf(look, input.type, [...path, 'type'], [TEXT_INPUT])
  checkOneOf(look, input.style ?? 0, [...path, 'style'], [1, 2])
  checkText(look, input.custom_id, [...path, 'custom_id'], { max: LIMITS.customId.max })
  const label = { max: LIMITS.textInputLabel.max, optional: !isLabelled }
  checkText(look, input.label, [...path, 'label'], label)
  const placeholder = { min: 0, max: LIMITS.textInputPlaceholder.max, optional: true }
  checkText(look, input.placeholder, [...path, 'placeholder'], placeholder)
  const value = { min: 0, max: LIMITS.textInputValue.max, optional: true }
  checkText(look, input.value, [...path, 'value'], value)
}
