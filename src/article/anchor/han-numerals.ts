/**
 * Numbers written in Han characters: 二十, 三百五十, 一千二百万. Pure.
 */
import type { Word } from './words.ts'

const DIGITS = '〇一二三四五六七八九'
const VARIANTS: Readonly<Record<string, number>> = { 零: 0, 两: 2, 兩: 2, 廿: 20 }
const SCALES: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1000,
  万: 1e4,
  萬: 1e4,
  亿: 1e8,
  億: 1e8,
  兆: 1e12,
}

export const isHanNumeral = ({ lower }: Word): boolean =>
  (lower.length === 1 && DIGITS.includes(lower)) || lower in VARIANTS || lower in SCALES

const digitOf = (mark: string): number | undefined => {
  const place = DIGITS.indexOf(mark)
  return place >= 0 ? place : VARIANTS[mark]
}

/** The value of the run of numerals that begins at a word. Years (二〇二五) are read digit by digit. */
export function hanNumberAt(words: readonly Word[], at: number): { value: number; next: number } | undefined {
  let next = at
  while (next < words.length && isHanNumeral(words[next] as Word)) next++
  if (next === at) return undefined
  const marks = words.slice(at, next).map(({ lower }) => lower)
  return {
    value: marks.length > 1 && !marks.some((mark) => mark in SCALES) ? digitByDigit(marks) : summed(marks),
    next,
  }
}

const digitByDigit = (marks: readonly string[]): number =>
  Number(marks.map((mark) => digitOf(mark) ?? 0).join(''))

function summed(marks: readonly string[]): number {
  let total = 0
  let section = 0
  let digit: number | undefined
  for (const mark of marks) {
    const scale = SCALES[mark]
    if (scale === undefined) digit = digitOf(mark)
    else if (scale < 1e4) {
      section += (digit ?? 1) * scale
      digit = undefined
    } else {
      total += (section + (digit ?? 0) || 1) * scale
      section = 0
      digit = undefined
    }
  }
  return total + section + (digit ?? 0)
}

/** Counters: a Han numeral is a number only before one of these, a scale or a unit. 三星 and 四川 are names. */
const COUNTERS = new Set(
  '人 名 个 個 位 次 场 場 件 项 項 条 條 家 辆 輛 架 艘 枚 座 所 种 種 届 屆 国 國 岁 歲 度 起 支 批 部 集 台 棟 栋 匹 头 頭 只 隻 口 户 戶 本 回 つ 社 カ 箇 軒 隊 票 席 ヶ 点'.split(
    ' ',
  ),
)

export const isCounter = (word: Word | undefined): boolean => word !== undefined && COUNTERS.has(word.lower)
