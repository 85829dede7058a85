/** What every place where people read must do, whatever its library and its markup: the same words, and nothing live. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plainText } from '../../src/deliver/card.ts'
import { DEFAULT_SETTINGS } from '../../src/deliver/channel.ts'
import type { Digest } from '../../src/deliver/digest.ts'
import { NOON, type Seat } from '../rigs/bot-seats.ts'

/** Two answers, one where the sources differ, one abstention, one premise that is wrong. */
const QUESTIONS = [
  { question: 'When was the call?', says: /Tuesday/ },
  { question: 'When will supplies through the gas pipeline begin?', says: /2027/ },
  { question: 'Was Trump discussed in the call?', says: /sources differ/ },
  { question: 'How much was the trade worth?', says: /The sources do not say/ },
  { question: 'Why did Xi reject the offer of Putin?', says: /No source says that this happened/ },
]

const HOSTILE = [
  'Was @everyone <@1> <@!1> <@&2> <#3> @here told about Ukraine?',
  'Was <!channel> <!here> <@U0123ABCD> *all* about Ukraine of [this](https://evil.example/x) known?',
  'Was \u001b[31mUkraine\u001b[0m \u202egnissucsid\u202c discussed || <https://evil.example|your bank> ?',
]

const MANAGED = { isManager: true } as const

/** Letters and figures only, so that marks, escapes and the width of a window make no difference. */
const plain = (text: string): string =>
  (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ')

const wordsOf = (cards: readonly Digest['frontPage'][]): string =>
  plain(cards.flatMap(({ blocks }) => blocks.map(({ content }) => plainText(content))).join('\n'))

/** What was read on the platforms so far, by question: on the next one it must be the same. */
const read = new Map<string, string>()

function expectAsElsewhere(what: string, words: string): void {
  const elsewhere = read.get(what)
  read.set(what, words)
  if (elsewhere !== undefined) expect(words).toBe(elsewhere)
}

/** `open` gives a seat whose channel has had its digest of noon. */
export function keepsTheChatContract(name: string, open: () => Promise<Seat>): void {
  describe(name, () => {
    let seat: Seat
    let digest: Digest

    beforeAll(async () => {
      seat = await open()
      digest = await seat.app.desk.digest(DEFAULT_SETTINGS, {})
    })
    afterAll(() => seat.close())

    test('the digest arrives: every word of its front page, and of its details under it', () => {
      expect(seat.channel()).toHaveLength(1)
      const front = plain(seat.channel().join('\n'))
      const thread = plain(seat.thread().join('\n'))
      for (const { content, kind } of digest.frontPage.blocks)
        if (kind !== 'header' && kind !== 'footer' && kind !== 'meta')
          expect(front).toContain(plain(plainText(content)))
      expect(thread).toBe(wordsOf(digest.details))
      expect(front.startsWith(plain('World digest · Sun 22 Nov · 12:00 UTC'))).toBe(true)
      expectAsElsewhere('front page', front)
      expectAsElsewhere('details', thread)
    })

    test.for(QUESTIONS)(
      '$question is answered with the same words as elsewhere',
      async ({ question, says }) => {
        const words = await seat.ask({ name: 'ask', options: { question } })
        expect(words.replace(/[*_`\\\u2060\u200b]/g, '').replace(/\s+/g, ' ')).toMatch(says)
        expectAsElsewhere(question, plain(words))
      },
    )

    test('who is no manager is refused, in the same words, and nothing is changed', async () => {
      const before = await seat.app.desk.channel(seat.place)
      const typed = { name: 'channel', subcommand: 'set', options: { preset: 'hourly' } }
      const words = plain(await seat.ask(typed))
      expect(words).toMatch(/^only managers may do that/)
      expectAsElsewhere('refusal', words)
      expect(await seat.app.desk.channel(seat.place)).toEqual(before)
    })

    test('a manager who sets the channel is told its next three runs', async () => {
      const options = { preset: 'weekdays-08:00', timezone: 'Europe/Oslo' }
      const words = plain(await seat.ask({ name: 'channel', subcommand: 'set', options, ...MANAGED }))
      expect(words).toContain(plain('Mon 23 Nov 08:00, Tue 24 Nov 08:00, Wed 25 Nov 08:00 (Europe/Oslo)'))
      const { schedule } = await seat.app.desk.channel(seat.place)
      expect(schedule).toEqual({ cron: '0 8 * * 1-5', zone: 'Europe/Oslo' })
    })

    test('help names every command', async () => {
      const words = plain(await seat.ask({ name: 'help' }))
      for (const command of 'digest story ask disputes search catchup follow source channel mute status help'.split(
        ' ',
      ))
        expect(words).toContain(command)
      expectAsElsewhere('help', words.replaceAll(/\bnews \b/g, '').split(' more about one')[0] ?? '')
    })

    test.for(HOSTILE)('hostile words come back dead: %j', async (question) => {
      expect(plain(await seat.ask({ name: 'ask', options: { question } }))).toContain('ukraine')
      expect(seat.alive()).toEqual([])
    })

    test('a story that grows changes the front page where it stands, or comes anew where nothing can be changed', async () => {
      const [before, ...none] = seat.channel()
      const replies = seat.thread().length
      expect(none).toEqual([])
      await seat.grow()
      const note = plain(seat.thread().slice(replies).join('\n'))
      expect(note).toMatch(/^update 1 more outlet 1 new difference/)
      if (!seat.canEdit) return expect(note).toContain(plain('World digest · Sun 22 Nov · 12:00 UTC'))
      const [after, ...more] = seat.channel()
      expect(more).toEqual([])
      expect(plain(after ?? '')).not.toBe(plain(before ?? ''))
      expectAsElsewhere('grown front page', plain(after ?? ''))
      expectAsElsewhere('note', note)
    })

    test('nothing of all this called anybody, led anywhere, or was objected to', () => {
      expect(seat.alive()).toEqual([])
      expect(seat.problems()).toEqual([])
      expect(seat.app.clock().getTime() - NOON.getTime()).toBeLessThan(60_000)
    })
  })
}
