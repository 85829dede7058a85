/**
 * Sentences with gaps, in several languages: the same row says the same in each of them. Data and its types only.
 *
 * Words in braces are gaps: persons, places and bodies have invented names, `thing`, `other` and
 * the counted ones are invented nouns.
 */

export const LANGUAGES = ['en', 'de', 'es', 'id', 'nb', 'zh'] as const
export type Language = (typeof LANGUAGES)[number]

/** One sentence in every language. */
export type Frame = Readonly<Record<Language, string>>

export const FRAMES: readonly Frame[] = [
  {
    en: '{person} said on {day} that the {thing} in {place} would cost {count} million euros.',
    de: '{person} sagte am {day}, das {thing} in {place} werde {count} Millionen Euro kosten.',
    es: '{person} dijo el {day} que el {thing} en {place} costará {count} millones de euros.',
    id: '{person} mengatakan pada {day} bahwa {thing} di {place} akan menelan biaya {count} juta euro.',
    nb: '{person} sa {day} at {thing} i {place} vil koste {count} millioner euro.',
    zh: '{person}{day}表示，{place}的{thing}将耗资{count}百万欧元。',
  },
  {
    en: 'More than {people} people have taken part in the {thing}, the {body} reported.',
    de: 'Mehr als {people} Menschen haben nach Angaben der {body} am {thing} teilgenommen.',
    es: 'Más de {people} personas han participado en el {thing}, según informó la {body}.',
    id: 'Lebih dari {people} orang telah ikut serta dalam {thing}, menurut laporan {body}.',
    nb: 'Mer enn {people} mennesker har deltatt i {thing}, opplyser {body}.',
    zh: '{body}通报称，已有超过{people}人参加了{thing}。',
  },
  {
    en: 'The {thing} and the {other} are to begin in {place} in {month}.',
    de: 'Im {month} sollen das {thing} und das {other} in {place} beginnen.',
    es: 'El {thing} y el {other} deben comenzar en {place} en {month}.',
    id: 'Rencananya {thing} dan {other} akan dimulai di {place} pada {month}.',
    nb: 'Både {thing} og {other} skal begynne i {place} i {month}.',
    zh: '{thing}和{other}将于{month}在{place}开始。',
  },
  {
    en: '“We will not give up the {thing}, whatever it takes,” {person} told reporters in {place}.',
    de: '„Wir geben das {thing} nicht auf, koste es, was es wolle“, sagte {person} vor Journalisten in {place}.',
    es: '«No vamos a renunciar al {thing}, cueste lo que cueste», declaró {person} a los periodistas en {place}.',
    id: '“Kami tidak akan menyerah soal {thing}, apa pun yang terjadi,” kata {person} kepada wartawan di {place}.',
    nb: '«Vi gir ikke opp {thing}, koste hva det koste vil», sa {person} til journalister i {place}.',
    zh: '“我们无论如何都不会放弃{thing}，”{person}在{place}对记者说。',
  },
  {
    en: 'According to the {body}, {share} percent of the {other} has not yet been delivered.',
    de: 'Nach Angaben der {body} sind {share} Prozent vom {other} noch nicht geliefert worden.',
    es: 'Según la {body}, todavía no se ha entregado el {share} por ciento del {other}.',
    id: 'Menurut {body}, {share} persen dari {other} belum dikirim.',
    nb: 'Ifølge {body} er {share} prosent av {other} ennå ikke levert.',
    zh: '据{body}称，{share}%的{other}尚未交付。',
  },
  {
    en: 'It is the second {thing} in {place} within {years} years, and the largest so far.',
    de: 'Es ist das zweite {thing} in {place} innerhalb von {years} Jahren und das bisher größte.',
    es: 'Es el segundo {thing} en {place} en {years} años, y el mayor hasta ahora.',
    id: 'Ini adalah {thing} kedua di {place} dalam {years} tahun, dan yang terbesar sejauh ini.',
    nb: 'Det er den andre {thing} i {place} på {years} år, og den største så langt.',
    zh: '这是{years}年来{place}的第二次{thing}，也是迄今为止规模最大的一次。',
  },
  {
    en: 'People in {place} had asked for a new {other} for a long time.',
    de: 'Die Menschen in {place} hatten schon lange ein neues {other} gefordert.',
    es: 'La gente de {place} pedía desde hace mucho tiempo un nuevo {other}.',
    id: 'Warga di {place} sudah lama meminta {other} yang baru.',
    nb: 'Folk i {place} hadde lenge bedt om en ny {other}.',
    zh: '{place}的居民长期以来一直要求有新的{other}。',
  },
  {
    en: '{rival}, who has led the {body} since {year}, rejected the {other} and called for a vote.',
    de: '{rival}, seit {year} an der Spitze der {body}, lehnte das {other} ab und forderte eine Abstimmung.',
    es: '{rival}, que dirige la {body} desde {year}, rechazó el {other} y pidió una votación.',
    id: '{rival}, yang memimpin {body} sejak {year}, menolak {other} dan meminta pemungutan suara.',
    nb: '{rival}, som har ledet {body} siden {year}, avviste {other} og ba om en avstemning.',
    zh: '自{year}年起领导{body}的{rival}拒绝了{other}，并要求进行投票。',
  },
  {
    en: 'The {thing} was approved with {votes} votes, although many had expected the {other} to fail.',
    de: 'Das {thing} wurde mit {votes} Stimmen angenommen, obwohl viele mit einem Scheitern gerechnet hatten.',
    es: 'El {thing} fue aprobado con {votes} votos, aunque muchos esperaban que el {other} fracasara.',
    id: 'Rencana {thing} disetujui dengan {votes} suara, meskipun banyak yang mengira {other} akan gagal.',
    nb: 'Planen om {thing} ble vedtatt med {votes} stemmer, selv om mange hadde ventet at {other} ville mislykkes.',
    zh: '尽管许多人预计{other}会失败，{thing}仍以{votes}票获得通过。',
  },
  {
    en: '{person} and {rival} will meet in {place} on {day} to discuss the {thing}.',
    de: '{person} und {rival} treffen sich am {day} in {place}, um über das {thing} zu sprechen.',
    es: '{person} y {rival} se reunirán el {day} en {place} para hablar del {thing}.',
    id: '{person} dan {rival} akan bertemu di {place} pada {day} untuk membahas {thing}.',
    nb: '{person} og {rival} skal møtes i {place} {day} for å snakke om {thing}.',
    zh: '{person}和{rival}将于{day}在{place}会面，讨论{thing}。',
  },
  {
    en: 'The {body} did not say when the {other} would be finished.',
    de: 'Die {body} sagte nicht, wann das {other} fertig sein soll.',
    es: 'La {body} no dijo cuándo estará terminado el {other}.',
    id: 'Pihak {body} tidak mengatakan kapan {other} akan selesai.',
    nb: 'Det er uklart for {body} når {other} blir ferdig.',
    zh: '{body}没有说明{other}何时完成。',
  },
  {
    en: 'In {year} the {thing} brought in {count} million euros, the {body} said.',
    de: 'Im Jahr {year} brachte das {thing} nach Angaben der {body} {count} Millionen Euro ein.',
    es: 'En {year} el {thing} generó {count} millones de euros, según la {body}.',
    id: 'Pada {year}, {thing} menghasilkan {count} juta euro, kata {body}.',
    nb: 'I {year} ga {thing} {count} millioner euro, ifølge {body}.',
    zh: '{body}表示，{year}年{thing}带来了{count}百万欧元的收入。',
  },
]

/** Sentences of many nouns: most words of a story are its own. */
export const LISTS: readonly Frame[] = [
  {
    en: 'The {thing} includes a {other}, a {third}, a {fourth} and a {fifth}.',
    de: 'Zum {thing} gehören ein {other}, ein {third}, ein {fourth} und ein {fifth}.',
    es: 'El {thing} incluye un {other}, un {third}, un {fourth} y un {fifth}.',
    id: 'Bagian dari {thing} adalah {other}, {third}, {fourth} dan {fifth}.',
    nb: 'Til {thing} hører {other}, {third}, {fourth} og {fifth}.',
    zh: '{thing}包括{other}、{third}、{fourth}和{fifth}。',
  },
  {
    en: 'Before the {thing} there was only a {third} near the {other}, with neither a {fourth} nor a {fifth}.',
    de: 'Vor dem {thing} gab es nur ein {third} beim {other}, aber weder ein {fourth} noch ein {fifth}.',
    es: 'Antes del {thing} solo había un {third} junto al {other}, sin {fourth} ni {fifth}.',
    id: 'Sebelum {thing} hanya ada {third} di dekat {other}, tanpa {fourth} maupun {fifth}.',
    nb: 'Før {thing} fantes det bare {third} ved {other}, og verken {fourth} eller {fifth}.',
    zh: '在{thing}之前，{other}附近只有{third}，既没有{fourth}也没有{fifth}。',
  },
  {
    en: 'Critics of the {third} fear for the {fourth}, while friends of the {fifth} praise the {thing}.',
    de: 'Gegner vom {third} fürchten um das {fourth}, während Freunde vom {fifth} das {thing} loben.',
    es: 'Los críticos del {third} temen por el {fourth}, mientras los amigos del {fifth} elogian el {thing}.',
    id: 'Pengkritik {third} khawatir akan {fourth}, sementara pendukung {fifth} memuji {thing}.',
    nb: 'Kritikere av {third} frykter for {fourth}, mens venner av {fifth} roser {thing}.',
    zh: '{third}的批评者担心{fourth}，而{fifth}的支持者则称赞{thing}。',
  },
]

export const TITLES: readonly Frame[] = [
  {
    en: '{person} defends the {thing} in {place}',
    de: '{person} verteidigt das {thing} in {place}',
    es: '{person} defiende el {thing} en {place}',
    id: '{person} membela {thing} di {place}',
    nb: '{person} forsvarer {thing} i {place}',
    zh: '{person}为{place}的{thing}辩护',
  },
  {
    en: '{place} waits for the {thing}',
    de: '{place} wartet auf das {thing}',
    es: '{place} espera el {thing}',
    id: '{place} menunggu {thing}',
    nb: '{place} venter på {thing}',
    zh: '{place}等待{thing}',
  },
]

/** Lines of the page that stand around the text. */
export const FURNITURE: Readonly<Record<Language, readonly [string, string]>> = {
  en: ['Share this article', 'Read also: The best of the week'],
  de: ['Artikel teilen', 'Lesen Sie auch: Das Beste der Woche'],
  es: ['Compartir', 'Lea también: Lo mejor de la semana'],
  id: ['Bagikan', 'Baca juga: Yang terbaik pekan ini'],
  nb: ['Del saken', 'Les også: Ukens beste'],
  zh: ['分享', '相关阅读：本周精选'],
}
