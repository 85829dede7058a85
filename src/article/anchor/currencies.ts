/**
 * Signs and codes of money (ISO 4217). Pure data; notation as in numeral-row.ts. Full names ("norwegische Krone") come
 * from Intl, short words from currency-words.ts.
 */

/** Signs and codes, read before or behind the number in every language. */
export const CURRENCY_SIGNS: Readonly<Record<string, string>> = {
  USD: '$ US$ USD U.S.$ US-$ ＄',
  EUR: '€ EUR',
  GBP: '£ GBP',
  JPY: '¥ JPY 円',
  CNY: 'CNY RMB CN¥ 元',
  AUD: 'A$ AU$ AUD',
  CAD: 'C$ CA$ CAD',
  NZD: 'NZ$ NZD',
  HKD: 'HK$ HKD',
  SGD: 'S$ SGD',
  TWD: 'NT$ TWD',
  BRL: 'R$ BRL',
  INR: '₹ INR',
  RUB: '₽ RUB',
  UAH: '₴ UAH',
  TRY: '₺ TRY',
  KRW: '₩ KRW',
  VND: '₫ VND',
  THB: '฿ THB',
  PHP: '₱ PHP',
  NGN: '₦ NGN',
  ILS: '₪ ILS',
  IDR: 'Rp IDR',
  MYR: 'RM MYR',
  CHF: 'CHF SFr',
  NOK: 'NOK',
  SEK: 'SEK',
  DKK: 'DKK',
  PLN: 'PLN zł',
  CZK: 'CZK Kč',
  HUF: 'HUF Ft',
  RON: 'RON',
  BGN: 'BGN',
  ZAR: 'ZAR',
  MXN: 'MXN',
  SAR: 'SAR',
  AED: 'AED',
}

/** Named in full by Intl in the language of the text. */
export const NAMED_CURRENCIES =
  'USD EUR GBP JPY CNY RUB UAH CHF NOK SEK DKK PLN CZK HUF RON BGN TRY ILS INR IDR MYR SGD HKD TWD KRW VND THB PHP AUD NZD CAD MXN BRL ARS CLP COP ZAR NGN EGP SAR AED IRR IQD PKR KZT GEL RSD ISK'.split(
    ' ',
  )
