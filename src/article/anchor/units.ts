/**
 * Units that stand behind a number. Pure data plus the units Intl (CLDR) can name in every language.
 *
 * Notation as in numeral-row.ts: words parted by spaces, `_` a space, `*` a stem; `unit: words`.
 */

/** CLDR unit identifiers and our canonical English singular. */
export const INTL_UNITS: Readonly<Record<string, string>> = {
  kilometer: 'km',
  meter: 'm',
  centimeter: 'cm',
  millimeter: 'mm',
  mile: 'mile',
  foot: 'foot',
  inch: 'inch',
  yard: 'yard',
  acre: 'acre',
  hectare: 'hectare',
  kilogram: 'kg',
  gram: 'g',
  pound: 'pound',
  ounce: 'ounce',
  liter: 'litre',
  gallon: 'gallon',
  celsius: '°C',
  fahrenheit: '°F',
  degree: 'degree',
  percent: 'percent',
  'kilometer-per-hour': 'km/h',
  'mile-per-hour': 'mile/h',
  'meter-per-second': 'm/s',
}

export const INTL_DURATIONS = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const

/** Written the same in every language. */
export const UNIT_SIGNS: Readonly<Record<string, string>> = {
  percent: '% ％ ٪ pct',
  'percent point': 'pp',
  km: 'km ㎞',
  m: 'm',
  cm: 'cm',
  mm: 'mm',
  kg: 'kg kgs',
  g: 'g',
  'km²': 'km² km2 sq_km km^2',
  'm²': 'm² m2 sqm sq_m',
  'm³': 'm³ m3',
  'km/h': 'km/h kmh kph km/t km/jam km/st km/g',
  'mile/h': 'mph',
  'm/s': 'm/s',
  '°C': '°C ℃ C°',
  '°F': '°F ℉',
  degree: '°',
  hectare: 'ha',
  kW: 'kW',
  MW: 'MW',
  GW: 'GW',
  TW: 'TW',
  kWh: 'kWh',
  MWh: 'MWh',
  GWh: 'GWh',
  TWh: 'TWh',
  GB: 'GB',
  TB: 'TB',
  MB: 'MB',
}
