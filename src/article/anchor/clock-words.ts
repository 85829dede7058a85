/**
 * Words around times of day, a row for each language. Pure data; notation as in numeral-row.ts.
 */
export type ClockRow = {
  /** Before a number they make it a time of day, whatever follows: "KLOKKEN 12". */
  readonly sure?: string
  /** Before a time with minutes or an hour word, and before a bare hour that ends its phrase: "A LAS 5". */
  readonly hour?: string
  /** Before a time with minutes or an hour word only: "OM 12 uur", "O 12.00". */
  readonly minutes?: string
  /** Behind a number they make it a time of day by themselves: "12 UHR", "7 A.M.". */
  readonly after?: string
  /** Hour words that say a length of time as well: a time of day only behind one of the words above. */
  readonly unit?: string
  /** Behind a bare hour: its phrase ends there. */
  readonly closing?: string
  /** Before "12h": a length of time. */
  readonly lasting?: string
}

export const CLOCK_WORDS: Readonly<Record<string, ClockRow>> = {
  und: { after: 'pm p.m gmt utc cet cest' },
  en: {
    sure: 'half_past quarter_past quarter_to',
    hour: 'at',
    minutes: 'from until till by around about before after since between and to',
    after: `o'clock am a.m noon midnight est edt bst hrs in_the_morning in_the_afternoon in_the_evening at_night`,
    closing: 'on today tomorrow yesterday tonight sharp local this when for because but',
  },
  de: { sure: 'halb viertel_nach viertel_vor', minutes: 'um gegen ab bis vor nach seit von', after: 'uhr' },
  nl: {
    sure: 'half kwart_over kwart_voor',
    minutes: 'om rond tegen vanaf omstreeks',
    unit: 'uur u',
    after: "uur_'s_ochtends uur_'s_middags uur_'s_avonds uur_'s_nachts",
  },
  nb: { sure: 'klokken klokka kl kl. halv kvart_over kvart_på' },
  da: { sure: 'klokken kl kl. halv kvart_over kvart_i' },
  sv: { sure: 'klockan kl kl. halv kvart_över kvart_i' },
  is: { sure: 'klukkan kl kl.' },
  fi: { sure: 'kello klo klo.' },
  fr: {
    minutes: "à vers dès jusqu'à",
    unit: 'heure heures h',
    after: "heures_du_matin heure_du_matin heures_du_soir h_du_matin heures_de_l'après-midi",
    lasting: "pendant durant en dans d' de moins plus",
  },
  es: {
    hour: 'a_las a_la',
    minutes: 'las la',
    unit: 'hora horas h hrs',
    after: 'a.m de_la_mañana de_la_tarde de_la_noche de_la_madrugada en_punto del_mediodía',
    closing: 'del de_este de_hoy de_ayer hora_local en cuando',
    lasting: 'durante por en hace de últimas próximas',
  },
  it: {
    sure: 'alle_ore dalle_ore ore',
    hour: 'alle all dalle',
    minutes: 'verso_le entro_le fino_alle',
    after: 'di_mattina del_mattino di_sera di_notte del_pomeriggio della_sera',
    closing: 'di_lunedì di_martedì di_oggi di_ieri in del',
    lasting: 'per in da',
  },
  pt: {
    hour: 'às das',
    minutes: 'à as',
    unit: 'hora horas h',
    after: 'da_manhã da_tarde da_noite da_madrugada em_ponto',
    closing: 'de do desta deste em no na',
    lasting: 'durante por em há de após últimas próximas',
  },
  ro: { sure: 'ora orele' },
  id: { sure: 'pukul jam', after: 'wib wita wit pagi siang' },
  ms: { sure: 'pukul jam', after: 'pagi petang' },
  vi: {
    sure: 'lúc hồi vào_lúc',
    minutes: 'từ đến tới vào trước',
    unit: 'giờ h',
    after: 'giờ_sáng giờ_chiều giờ_tối giờ_đêm giờ_trưa h_sáng h_chiều h_tối h_trưa',
    lasting: 'trong suốt sau hơn gần',
  },
  ru: {
    minutes: 'в к с',
    unit: 'час часа часов часам',
    after: `часов_утра часа_утра час_утра часов_вечера часа_вечера часа_дня часов_дня час_дня часа_ночи часов_ночи час_ночи
      часов_по часа_по утра вечера`,
  },
  uk: { minutes: 'о об до після з', after: 'годині ранку вечора' },
  pl: {
    sure: 'o_godz o_godz. o_godzinie godz. godz godzinie godziny',
    minutes: 'o do od po przed około',
    after: 'rano',
  },
  cs: { minutes: 'v ve od do po před', unit: 'hodin hodiny h' },
  hu: { after: 'órakor óráig órától' },
  tr: { sure: 'saat saatler' },
  el: { minutes: 'στις' },
  ar: { sure: 'الساعة' },
  hi: { after: 'बजे' },
}
