/**
 * What Discord takes as components of a message, with Components V2 and without.
 * Pure. Source: docs.discord.com/developers/components/reference; the sum of the texts: discord-api-docs, PR 8562.
 */
import { DISCORD_LIMITS as LIMITS } from '../../../../src/deliver/limits.ts'
import { allComponents } from './component-tree.ts'
import {
  checkFields,
  checkList,
  checkOneOf,
  checkText,
  checkUnique,
  checkUrl,
  isObject,
  type Json,
  type Look,
  type Path,
  report,
} from './refusal.ts'

const ROW = 1
const BUTTON = 2
const STRING_SELECT = 3
const SELECTS = [STRING_SELECT, 5, 6, 7, 8]
const SECTION = 9
const TEXT = 10
const THUMBNAIL = 11
const GALLERY = 12
const FILE = 13
const SEPARATOR = 14
const CONTAINER = 17

const IN_CONTAINER = [ROW, SECTION, TEXT, GALLERY, FILE, SEPARATOR]
const ON_TOP = [...IN_CONTAINER, CONTAINER]

const LINK = 5
const PREMIUM = 6
const SELECT_PLACEHOLDER = 150
const MEDIA_DESCRIPTION = 1_024
const GALLERY_ITEMS = 10
const ROWS_WITHOUT_V2 = 5
const LARGEST_COLOUR = 0xffffff
const SNOWFLAKE = /^\d{1,20}$/

export function checkComponents(look: Look, value: unknown, isV2: boolean): void {
  const path: Path = ['components']
  const max = isV2 ? LIMITS.components.max : ROWS_WITHOUT_V2
  const top = checkList(look, value, path, { min: isV2 ? 1 : 0, max, optional: !isV2 })
  each(top, path, (component, at) => checkComponent(look, component, at, isV2 ? ON_TOP : [ROW]))
  checkWhole(look, top)
}

const each = (list: readonly Json[], path: Path, check: (item: Json, at: Path) => void) => {
  for (const [place, item] of list.entries()) check(item, [...path, place])
}

function checkWhole(look: Look, top: readonly Json[]): void {
  const path: Path = ['components']
  const all = allComponents(top)
  if (all.length > LIMITS.components.max)
    report(look, path, 'COMPONENT_MAX_COUNT', `${all.length} components, at most ${LIMITS.components.max}`)
  const characters = all
    .filter(({ type }) => type === TEXT)
    .reduce((sum, { content }) => sum + String(content ?? '').length, 0)
  if (characters > LIMITS.textSum.max)
    report(
      look,
      path,
      'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
      `${characters} characters of text, at most ${LIMITS.textSum.max}`,
    )
  const ids = all.map(({ id }) => (id === 0 ? undefined : id))
  checkUnique(look, ids, path, 'COMPONENT_ID_DUPLICATED')
  const customIds = all.map(({ custom_id }) => custom_id)
  checkUnique(look, customIds, path, 'COMPONENT_CUSTOM_ID_DUPLICATED')
}

const checks: Readonly<Record<number, (look: Look, component: Json, path: Path) => void>> = {
  [ROW]: checkRow,
  [BUTTON]: checkButton,
  [SECTION]: checkSection,
  [TEXT](look, component, path) {
    fields(look, component, path, ['content'])
    checkText(look, component.content, [...path, 'content'], { max: LIMITS.textSum.max })
  },
  [THUMBNAIL](look, component, path) {
    fields(look, component, path, MEDIA_FIELDS)
    checkMedia(look, component, path)
  },
  [GALLERY](look, component, path) {
    fields(look, component, path, ['items'])
    const items = checkList(look, component.items, [...path, 'items'], { min: 1, max: GALLERY_ITEMS })
    each(items, [...path, 'items'], (item, at) => {
      checkFields(look, item, at, MEDIA_FIELDS)
      checkMedia(look, item, at)
    })
  },
  [FILE](look, component, path) {
    fields(look, component, path, ['file', 'spoiler'])
    const file = component.file
    checkUrl(look, isObject(file) ? file.url : undefined, [...path, 'file', 'url'])
  },
  [SEPARATOR](look, component, path) {
    fields(look, component, path, ['divider', 'spacing'])
    checkOneOf(look, component.spacing, [...path, 'spacing'], [1, 2])
    checkOneOf(look, component.divider, [...path, 'divider'], [true, false])
  },
  [CONTAINER](look, component, path) {
    fields(look, component, path, ['components', 'accent_color', 'spoiler'])
    const { components, accent_color: colour } = component
    if (typeof colour === 'number' && !(colour >= 0 && colour <= LARGEST_COLOUR))
      report(look, [...path, 'accent_color'], 'NUMBER_TYPE_MAX', `At most ${LARGEST_COLOUR}.`)
    const inner = checkList(look, components, [...path, 'components'], { min: 1, max: LIMITS.components.max })
    each(inner, [...path, 'components'], (item, at) => checkComponent(look, item, at, IN_CONTAINER))
  },
}

const MEDIA_FIELDS = ['media', 'description', 'spoiler']

const fields = (look: Look, component: Json, path: Path, own: readonly string[]) =>
  checkFields(look, component, path, ['type', 'id', ...own])

export function checkComponent(look: Look, component: Json, path: Path, allowed: readonly number[]): void {
  const type = Number(component.type)
  if (!allowed.includes(type))
    return void report(
      look,
      [...path, 'type'],
      'BASE_TYPE_CHOICES',
      `Value must be one of {${allowed.join(', ')}}.`,
    )
  const { id } = component
  if (id !== undefined && !(Number.isInteger(id) && Number(id) >= 0 && Number(id) < 2 ** 31))
    report(look, [...path, 'id'], 'NUMBER_TYPE_COERCE', 'Value is not an int32.')
  const check = SELECTS.includes(type) ? checkSelect : checks[type]
  check?.(look, component, path)
}

function checkRow(look: Look, row: Json, path: Path): void {
  fields(look, row, path, ['components'])
  const inner = [...path, 'components']
  const items = checkList(look, row.components, inner, { min: 1, max: LIMITS.rowButtons.max })
  const hasSelect = items.some(({ type }) => SELECTS.includes(Number(type)))
  if (hasSelect && items.length > 1)
    report(look, inner, 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', 'A select fills its row')
  each(items, inner, (item, at) => checkComponent(look, item, at, [BUTTON, ...SELECTS]))
}

function checkSection(look: Look, section: Json, path: Path): void {
  fields(look, section, path, ['components', 'accessory'])
  const inner = [...path, 'components']
  const texts = checkList(look, section.components, inner, { min: 1, max: LIMITS.sectionTexts.max })
  each(texts, inner, (item, at) => checkComponent(look, item, at, [TEXT]))
  const accessory = section.accessory
  const at = [...path, 'accessory']
  if (isObject(accessory)) checkComponent(look, accessory, at, [BUTTON, THUMBNAIL])
  else report(look, at, 'BASE_TYPE_REQUIRED', 'This field is required')
}

function checkMedia(look: Look, item: Json, path: Path): void {
  const media = item.media
  checkUrl(look, isObject(media) ? media.url : undefined, [...path, 'media', 'url'])
  checkText(look, item.description, [...path, 'description'], { max: MEDIA_DESCRIPTION, optional: true })
}

const BUTTON_FIELDS = ['style', 'label', 'emoji', 'custom_id', 'sku_id', 'url', 'disabled']

function checkButton(look: Look, button: Json, path: Path): void {
  fields(look, button, path, BUTTON_FIELDS)
  const { style, label, emoji, custom_id: customId, url, sku_id: sku } = button
  checkText(look, label, [...path, 'label'], { max: LIMITS.buttonLabel.max, optional: true })
  if (![1, 2, 3, 4, LINK, PREMIUM].includes(Number(style)))
    return void report(
      look,
      [...path, 'style'],
      'BASE_TYPE_CHOICES',
      'Value must be one of {1, 2, 3, 4, 5, 6}.',
    )
  if (style === PREMIUM) {
    if (!SNOWFLAKE.test(String(sku)))
      report(look, [...path, 'sku_id'], 'BASE_TYPE_REQUIRED', 'This field is required')
    return
  }
  if (!label && !emoji) report(look, path, 'BUTTON_COMPONENT_EMPTY', 'A button has a label or an emoji')
  const isLink = style === LINK
  if (isLink) checkUrl(look, url, [...path, 'url'], LIMITS.linkUrl.max)
  else checkText(look, customId, [...path, 'custom_id'], { max: LIMITS.customId.max })
  if (isLink ? customId : url)
    report(look, path, 'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE', 'A link has no custom id')
}

const SELECT_FIELDS = [
  'custom_id',
  'placeholder',
  'min_values',
  'max_values',
  'disabled',
  'required',
  'options',
]

function checkSelect(look: Look, select: Json, path: Path): void {
  fields(look, select, path, [...SELECT_FIELDS, 'default_values', 'channel_types'])
  checkText(look, select.custom_id, [...path, 'custom_id'], { max: LIMITS.customId.max })
  const placeholder = [...path, 'placeholder']
  checkText(look, select.placeholder, placeholder, { max: SELECT_PLACEHOLDER, optional: true })
  if (select.type !== STRING_SELECT) return
  const at = [...path, 'options']
  const options = checkList(look, select.options, at, { min: 1, max: LIMITS.selectOptions.max })
  each(options, at, (option, place) => {
    checkFields(look, option, place, ['label', 'value', 'description', 'emoji', 'default'])
    checkText(look, option.label, [...place, 'label'], { max: LIMITS.selectLabel.max })
    checkText(look, option.value, [...place, 'value'], { max: LIMITS.selectLabel.max })
    const description = [...place, 'description']
    checkText(look, option.description, description, { max: LIMITS.selectLabel.max, optional: true })
  })
  checkUnique(
    look,
    options.map(({ value }) => value),
    at,
    'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
  )
  for (const name of ['min_values', 'max_values'])
    if (Number(select[name] ?? 0) > options.length)
      report(
        look,
        [...path, name],
        'BASE_TYPE_BAD_LENGTH',
        `At most ${options.length}, as many as there are options.`,
      )
}
