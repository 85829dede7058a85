/**
 * Lengths of time and ages: words that Intl lacks. Pure data; the rows are explained in duration-row.ts.
 */
import type { DurationRow } from './duration-row.ts'
import { EASTERN_DURATIONS } from './durations-eastern.ts'

const WESTERN: Readonly<Record<string, DurationRow>> = {
  en: {
    words: {
      second: 'second seconds sec secs',
      minute: 'minute minutes min mins',
      hour: 'hour hours hr hrs',
      day: 'day days',
      week: 'week weeks wk wks',
      month: 'month months',
      year: 'year years yr yrs years_old year_old year-old years-old years-long year-long years_of_age',
      decade: 'decade decades',
    },
    before: 'for within about after over nearly than almost in lasting lasted lasts took',
    after: 'after before later earlier ago long',
    perHour: 'per_hour an_hour /h /hour',
    perSecond: 'per_second a_second',
  },
  de: {
    words: {
      second: 'sekündig* sek',
      minute: 'minütig* min',
      hour: 'stündig* std h',
      day: 'tag tage tagen tages tägig*',
      week: 'wöchig*',
      month: 'monat monate monaten monats monatig*',
      year: 'jahr jahre jahren jahres jährig* jahre_alt',
      decade: 'jahrzehnt jahrzehnte jahrzehnten',
    },
    before: 'seit nach vor für binnen innerhalb als fast',
    after: 'nach vor später zuvor danach lang',
    perHour: 'pro_stunde in_der_stunde je_stunde die_stunde /h /std',
    perSecond: 'pro_sekunde in_der_sekunde je_sekunde die_sekunde',
  },
  fr: {
    words: { hour: 'h', year: 'ans an', decade: 'décennie décennies', week: 'semaine semaines' },
    before: 'pendant après depuis durant dans en',
    after: 'après avant plus_tard plus_tôt auparavant durant',
    perHour: "par_heure à_l'heure de_l'heure /h /heure",
    perSecond: 'par_seconde',
  },
  es: {
    words: { decade: 'década décadas', hour: 'h' },
    before: 'durante tras en hace dentro_de',
    after: 'después antes más_tarde',
    perHour: 'por_hora a_la_hora /h /hora',
    perSecond: 'por_segundo',
  },
  it: {
    words: { decade: 'decennio decenni' },
    before: 'per dopo entro tra fra da',
    after: 'dopo prima fa',
    perHour: "all'ora l'ora /h /ora",
    perSecond: 'al_secondo',
  },
  pt: {
    words: { decade: 'década décadas', hour: 'h' },
    before: 'durante após por em há',
    after: 'depois antes após atrás',
    perHour: 'por_hora à_hora /h /hora',
    perSecond: 'por_segundo',
  },
  nl: {
    words: { year: 'jarige jarig jaar', day: 'daagse', hour: 'urige uren', decade: 'decennium decennia' },
    before: 'na binnen sinds voor',
    after: 'na later geleden eerder voor',
    perHour: 'per_uur /u /h /uur',
    perSecond: 'per_seconde',
  },
  nb: {
    words: {
      year: 'år åring* årig* årsjubile* års årene',
      day: 'dag dager dagers dagene døgn',
      week: 'uke uker ukers',
      month: 'måned måneder måneders',
      hour: 'time timer timers t',
      minute: 'minutter minutt minutters min',
      decade: 'tiår',
    },
    before: 'etter i på innen om siden',
    after: 'etter før senere tidligere siden',
    perHour: 'i_timen per_time pr_time /t /h',
    perSecond: 'i_sekundet per_sekund pr_sekund',
  },
  da: {
    words: {
      year: 'år årig* års årsdag*',
      day: 'dag dage dages døgn',
      hour: 'time timer timers',
      decade: 'årti årtier',
    },
    before: 'efter i på inden om siden',
    after: 'efter før senere tidligere siden',
    perHour: 'i_timen per_time pr_time /t /h',
    perSecond: 'i_sekundet per_sekund pr_sekund',
  },
  sv: {
    words: {
      year: 'år åring* årig* års årsjubile* årsdag*',
      day: 'dag dagar dagars dygn',
      hour: 'timme timmar timmars timma',
      decade: 'decennium decennier årtionde årtionden',
    },
    before: 'efter i på inom om sedan',
    after: 'efter före senare tidigare sedan',
    perHour: 'i_timmen per_timme /tim /h',
    perSecond: 'i_sekunden per_sekund',
  },
  id: {
    words: {
      year: 'tahun',
      decade: 'dekade dasawarsa',
      hour: 'jam',
      day: 'hari',
      week: 'minggu pekan',
      month: 'bulan',
      minute: 'menit',
    },
    one: { day: 'sehari', week: 'seminggu sepekan', month: 'sebulan', year: 'setahun', hour: 'sejam' },
    perHour: 'per_jam /jam /h',
    perSecond: 'per_detik /detik',
  },
  ms: {
    words: {
      decade: 'dekad',
      hour: 'jam',
      day: 'hari',
      week: 'minggu',
      month: 'bulan',
      minute: 'minit',
      year: 'tahun',
    },
    one: { day: 'sehari', week: 'seminggu', month: 'sebulan', year: 'setahun', hour: 'sejam' },
    perHour: 'sejam per_jam /jam',
    perSecond: 'sesaat per_saat',
  },
  vi: {
    words: {
      hour: 'tiếng tiếng_đồng_hồ giờ giờ_đồng_hồ',
      year: 'tuổi năm năm_tuổi',
      decade: 'thập_kỷ thập_niên',
      week: 'tuần tuần_lễ',
      day: 'ngày hôm',
    },
    perHour: 'một_giờ mỗi_giờ /giờ /h',
    perSecond: 'mỗi_giây một_giây /giây trên_giây',
  },
}

/** Rows of all languages. */
export const DURATIONS: Readonly<Record<string, DurationRow>> = { ...WESTERN, ...EASTERN_DURATIONS }
