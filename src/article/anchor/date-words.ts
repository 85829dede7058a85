/**
 * Words around dates, a row for each language, and month and weekday forms that Intl lacks. Pure data; the notation is
 * explained in numeral-row.ts. Months run from January, weekdays from Monday.
 */
export type DateRow = {
  /** Directly before a day: "on", "hôm", "vom". They allow "21.1" and "21/1" with a day below 13. */
  readonly day?: string
  /** Directly before a year. */
  readonly year?: string
  /** Directly behind a year. */
  readonly yearAfter?: string
  /** Between day, month and year: "21 DE enero DE 2025". */
  readonly of?: string
  /** Before the number of a month: "THÁNG 1". */
  readonly monthMark?: string
  /** Behind a four-digit decade: "1990S". */
  readonly decade?: string
  readonly months?: readonly string[]
  readonly weekdays?: readonly string[]
  /** Month or weekday words that are common words too: read only beside a number or one of `day` and `year`. */
  readonly weak?: string
  /** Behind a weak word they make it sure: "pazar GÜNÜ". */
  readonly weakBefore?: string
  /** True where the month may come before the day: "January 21". */
  readonly monthFirst?: boolean
  /** True where a bare year is rare, so that 2014 without a word for it is a count. */
  readonly yearNeedsWord?: boolean
}

export const DATE_WORDS: Readonly<Record<string, DateRow>> = {
  en: {
    day: 'on the until since by from',
    year: 'in since by until till from of year early late mid during before after for between',
    of: 'of ,',
    decade: 's',
    weekdays: ['monday* tuesday* wednesday* thursday* friday* saturday* sunday*'],
    months: ['- - - - - - - - sept - - -'],
    weak: 'may march',
    monthFirst: true,
  },
  de: {
    day: 'am vom zum bis ab dem den der seit',
    year: 'in jahr jahre jahres seit bis ab von anfang ende mitte sommer herbst winter frühjahr vor nach',
    of: ',',
    decade: 'er',
    months: ['jänner feber - - - - - - - - - -'],
    weekdays: ['montag* dienstag* mittwoch* donnerstag* freitag* samstag*/sonnabend* sonntag*'],
  },
  fr: {
    day: 'le du au dès depuis',
    year: "en depuis année l'année de fin début mi jusqu'en avant après",
    of: ',',
    weekdays: ['lundis mardis mercredis jeudis vendredis samedis dimanches'],
  },
  es: {
    day: 'el del al desde día este pasado',
    year: 'en desde año de hasta finales principios mediados del',
    of: 'de del ,',
    months: ['- - - - - - - - setiembre - - -'],
  },
  it: {
    day: "il del dal al l' dall' dell' all' lo",
    year: "nel dal anno del fino fine inizio l' nell' dall' dell'",
    of: ', del',
  },
  pt: {
    day: 'em no dia do ao até desde',
    year: 'em desde ano de até final início meados no',
    of: 'de do ,',
    weekdays: [
      'na_segunda na_terça na_quarta na_quinta na_sexta no_sábado no_domingo',
      'na_segunda-feira na_terça-feira na_quarta-feira na_quinta-feira na_sexta-feira - -',
    ],
  },
  nl: {
    day: 'op vanaf van tot sinds',
    year: 'in sinds jaar tot van eind begin midden medio',
    of: ',',
    weekdays: ['maandag* dinsdag* woensdag* donderdag* vrijdag* zaterdag* zondag*'],
  },
  nb: {
    day: 'den fra til på',
    year: 'i siden år fra til innen slutten starten begynnelsen',
    of: ',',
    weak: 'mars',
    decade: '-tallet',
    weekdays: ['mandag* tirsdag* onsdag* torsdag* fredag* lørdag* søndag*'],
  },
  da: {
    day: 'den d fra til på',
    year: 'i siden år fra til inden slutningen starten',
    of: ',',
    weak: 'mars',
    decade: 'erne',
    weekdays: ['mandag* tirsdag* onsdag* torsdag* fredag* lørdag* søndag*'],
  },
  sv: {
    day: 'den från till på',
    year: 'i sedan år från till slutet början under',
    of: ',',
    weak: 'mars',
    decade: '-talet',
    weekdays: ['måndag* tisdag* onsdag* torsdag* fredag* lördag* söndag*'],
  },
  id: {
    day: 'tanggal pada hingga sampai sejak tgl',
    year: 'tahun pada sejak hingga sampai di awal akhir pertengahan',
    of: ',',
    decade: '-an',
    months: ['- pebruari - - - - - - - - nopember -'],
    weekdays: ["- - - - jum'at - ahad"],
  },
  ms: { day: 'pada hingga sejak', year: 'tahun pada sejak hingga', of: ',', decade: '-an' },
  vi: {
    day: 'hôm ngày sáng chiều tối đêm trưa từ đến vào',
    year: 'năm',
    of: 'năm , / - .',
    monthMark: 'tháng',
    months: [
      'tháng_một tháng_hai tháng_ba tháng_tư tháng_năm tháng_sáu tháng_bảy tháng_tám tháng_chín tháng_mười tháng_mười_một tháng_mười_hai',
      'tháng_giêng - - - - - - - - - - tháng_chạp',
    ],
    weekdays: ['- - - - - - chúa_nhật'],
    weak: 'thứ_hai thứ_ba thứ_tư thứ_năm thứ_sáu thứ_bảy',
    yearNeedsWord: true,
  },
  ru: {
    day: 'с до по от на',
    year: 'году год года',
    yearAfter: 'год году года годом годах годов г гг',
    of: ',',
    decade: '-х',
    months: [
      '- - марте - мае июне июле - - - - -',
      'январск* февральск* мартовск* апрельск* майск* июньск* июльск* августовск* сентябрьск* октябрьск* ноябрьск* декабрьск*',
      'январ* феврал* марта апрел* мая июня июля август* сентябр* октябр* ноябр* декабр*',
    ],
    weekdays: [
      'понедельника вторника среды четверга пятницы субботы воскресенья',
      'понедельнику вторнику среду четвергу пятницу субботу воскресенью',
    ],
    yearNeedsWord: true,
  },
  uk: {
    day: 'з до по від на',
    year: 'році рік року',
    yearAfter: 'рік року році рр р',
    of: ',',
    decade: '-х',
    months: ['січні лютому березні квітні травні червні липні серпні вересні жовтні листопаді грудні'],
    weekdays: [
      "понеділка вівторка середи четверга п'ятниці суботи неділі",
      "понеділку вівторку середу четвергу п'ятницю суботу неділю",
    ],
    yearNeedsWord: true,
  },
  pl: {
    day: 'od do dnia z',
    year: 'roku rok w',
    yearAfter: 'roku r rok',
    of: ',',
    months: [
      'styczniu lutym marcu kwietniu maju czerwcu lipcu sierpniu wrześniu październiku listopadzie grudniu',
    ],
    weekdays: [
      'poniedziałku wtorku środę czwartku piątku sobotę niedzielę',
      'poniedziałkiem wtorkiem środy czwartek piątek soboty niedzieli',
    ],
    yearNeedsWord: true,
  },
  cs: {
    day: 'od do dne',
    year: 'roce rok roku letech',
    of: ',',
    months: ['lednu únoru březnu dubnu květnu červnu červenci srpnu září říjnu listopadu prosinci'],
    weekdays: [
      'pondělka úterka středu čtvrtka pátku sobotu neděli',
      'pondělku úterku středy čtvrtku pátek soboty neděle',
    ],
    yearNeedsWord: true,
  },
  hr: {
    day: 'od do',
    year: 'godine godini',
    yearAfter: 'godine godini',
    of: ',',
    months: [
      'siječnju veljači ožujku travnju svibnju lipnju srpnju kolovozu rujnu listopadu studenom prosincu',
    ],
    weekdays: ['ponedjeljka utorka srijedu četvrtka petka subotu nedjelju'],
  },
  tr: {
    year: 'yıl',
    yearAfter: 'yılı yılında yılının yılından yılına yıl',
    weakBefore: 'günü gününden ayında ayı',
    of: ',',
    weak: 'ocak mart ekim kasım aralık pazar salı mayıs',
  },
  fi: {
    day: 'klo',
    year: 'vuonna vuoden',
    of: ',',
    months: [
      'tammikuu* helmikuu* maaliskuu* huhtikuu* toukokuu* kesäkuu* heinäkuu* elokuu* syyskuu* lokakuu* marraskuu* joulukuu*',
    ],
    weekdays: ['maanantai* tiistai* keskiviik* torstai* perjantai* lauantai* sunnuntai*'],
  },
  hi: { day: 'को', year: 'वर्ष साल', of: ',' },
  ar: {
    day: 'في يوم منذ حتى',
    year: 'عام سنة العام في منذ لعام بعام',
    of: '/ ,',
    months: [
      'كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول',
      'جانفي فيفري - أفريل ماي جوان جويلية أوت - - - -',
    ],
    weekdays: ['الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد', 'الإثنين - الاربعاء - - - الاحد'],
  },
  zh: {
    weekdays: [
      '星期一 星期二 星期三 星期四 星期五 星期六 星期日',
      '周一 周二 周三 周四 周五 周六 周日',
      '週一 週二 週三 週四 週五 週六 週日',
      '- - - - - - 星期天',
    ],
    yearNeedsWord: true,
  },
  ja: {
    weekdays: ['月曜 火曜 水曜 木曜 金曜 土曜 日曜', '月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日'],
    yearNeedsWord: true,
  },
  ko: { weekdays: ['월요일 화요일 수요일 목요일 금요일 토요일 일요일'], yearNeedsWord: true },
}
