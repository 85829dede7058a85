/**
 * Lengths of time and ages: words that Intl lacks. Pure data; notation as in numeral-row.ts.
 *
 * `perHour` stands behind a length and makes it a speed. `one` holds words that are one unit of time by themselves.
 * `around` holds what must stand next to an article for "a day" to be a length ("a day AFTER", "FOR a week").
 */
export type DurationRow = {
  readonly words: Readonly<Record<string, string>>
  readonly one?: Readonly<Record<string, string>>
  readonly before?: string
  readonly after?: string
  readonly perHour?: string
}

export const DURATIONS: Readonly<Record<string, DurationRow>> = {
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
    perHour: 'per_hour an_hour /h',
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
    perHour: 'pro_stunde in_der_stunde die_stunde /h',
  },
  fr: {
    words: { hour: 'h', year: 'ans an', decade: 'décennie décennies', week: 'semaine semaines' },
    before: 'pendant après depuis durant dans en',
    after: 'après avant plus_tard plus_tôt auparavant durant',
    perHour: "par_heure à_l'heure /h",
  },
  es: {
    words: { decade: 'década décadas', hour: 'h' },
    before: 'durante tras en hace dentro_de',
    after: 'después antes más_tarde',
    perHour: 'por_hora a_la_hora /h',
  },
  it: {
    words: { decade: 'decennio decenni' },
    before: 'per dopo entro tra fra da',
    after: 'dopo prima fa',
    perHour: "all'ora /h",
  },
  pt: {
    words: { decade: 'década décadas', hour: 'h' },
    before: 'durante após por em há',
    after: 'depois antes após atrás',
    perHour: 'por_hora /h',
  },
  nl: {
    words: { year: 'jarige jarig jaar', day: 'daagse', hour: 'urige uren', decade: 'decennium decennia' },
    before: 'na binnen sinds voor',
    after: 'na later geleden eerder voor',
    perHour: 'per_uur /u',
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
    perHour: 'i_timen per_time pr_time /t',
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
    perHour: 'i_timen per_time pr_time /t',
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
    perHour: 'i_timmen per_timme /tim',
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
    perHour: 'per_jam /jam',
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
  },
  ru: {
    words: {
      second: 'секунд секунды секунду секунда сек',
      minute: 'минут минуты минуту минута мин',
      hour: 'час часа часов часам',
      day: 'день дня дней суток сутки дневн*',
      week: 'неделя недели недель неделю',
      month: 'месяц месяца месяцев',
      year: 'год года лет годам летн*',
      decade: 'десятилетие десятилетия десятилетий',
    },
    one: { hour: 'полчаса=0.5' },
    perHour: 'в_час /ч',
  },
  uk: {
    words: {
      minute: 'хвилин хвилини хвилину хв',
      hour: 'година години годин годину год',
      day: 'день дня днів діб доби',
      week: 'тиждень тижні тижнів тижня',
      month: 'місяць місяці місяців місяця',
      year: 'рік роки років року річн*',
    },
    perHour: 'на_годину /год',
  },
  pl: {
    words: {
      hour: 'godzina godziny godzin godzinę godz',
      day: 'dzień dni dnia dniach dób',
      week: 'tydzień tygodnie tygodni tygodnia',
      month: 'miesiąc miesiące miesięcy miesiąca',
      year: 'rok lata lat roku letni* letnia',
    },
    perHour: 'na_godzinę /h /godz',
  },
  cs: {
    words: {
      hour: 'hodina hodiny hodin hodinu',
      day: 'den dny dnů dní dne',
      week: 'týden týdny týdnů týdne',
      month: 'měsíc měsíce měsíců',
      year: 'rok roky let roku letý letá letého leté',
    },
    perHour: 'za_hodinu /h',
  },
  tr: {
    words: {
      hour: 'saat saatlik saatte',
      day: 'gün günlük',
      week: 'hafta haftalık',
      month: 'ay aylık',
      year: 'yıl yıllık yaşındaki yaşında yıldır sene',
      minute: 'dakika dakikalık',
    },
    perHour: '/sa',
  },
  ar: {
    words: {
      second: 'ثانية ثوان ثواني',
      minute: 'دقيقة دقائق',
      hour: 'ساعة ساعات',
      day: 'يوم يوما أيام',
      week: 'أسبوع أسبوعا أسابيع',
      month: 'شهر شهرا أشهر شهور',
      year: 'سنة عام عاما أعوام سنوات',
    },
    one: {
      hour: 'ساعتين=2 ساعتان=2',
      day: 'يومين=2 يومان=2',
      week: 'أسبوعين=2',
      month: 'شهرين=2',
      year: 'عامين=2 سنتين=2',
    },
    perHour: 'في_الساعة',
  },
  zh: {
    words: {
      second: '秒 秒钟',
      minute: '分钟 分鐘',
      hour: '小时 小時 个小时 個小時 个钟头',
      day: '天',
      week: '周 星期 个星期 周间 週',
      month: '个月 個月',
      year: '年 年间 岁 歲 周年 週年',
    },
    perHour: '每小时 每小時 时速 時速',
  },
  ja: {
    words: {
      second: '秒 秒間',
      minute: '分間 分',
      hour: '時間',
      day: '日間',
      week: '週間',
      month: 'か月 カ月 ヶ月 ヵ月 か月間 カ月間',
      year: '年間 年 歳 才 周年',
    },
    perHour: '時速',
  },
  ko: {
    words: {
      second: '초',
      minute: '분 분간',
      hour: '시간',
      day: '일간',
      week: '주 주간',
      month: '개월',
      year: '년간 년 세 살 주년',
    },
  },
}
