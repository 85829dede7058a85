/**
 * Lengths of time and ages in Slavic, Turkic, Semitic and East Asian languages. Pure data; see duration-row.ts.
 */
import type { DurationRow } from './duration-row.ts'

export const EASTERN_DURATIONS: Readonly<Record<string, DurationRow>> = {
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
    perHour: 'в_час /ч /час',
    perSecond: 'в_секунду /с',
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
    perSecond: 'на_секунду /с',
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
    perSecond: 'na_sekundę',
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
    perSecond: 'za_sekundu',
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
    perHour: 'saatte /sa /saat /h',
    perSecond: 'saniyede /sn',
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
    perSecond: 'في_الثانية',
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
    perSecond: '每秒 每秒钟',
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
    perHour: '時速 毎時',
    perSecond: '秒速 毎秒',
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
    perHour: '시속',
    perSecond: '초속',
  },
}
