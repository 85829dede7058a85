/**
 * Words that say who said something, a row for each language. Pure data; the notation is explained in numeral-row.ts.
 */
export type ReportingRow = {
  /** Verbs of saying in the forms of the news; `*` ends a stem. */
  readonly verbs: string
  /** Before the speaker: "according to", "laut", "theo". */
  readonly accordingTo?: string
  /** Behind the speaker: "zufolge", "によると". */
  readonly accordingBehind?: string
  /** Verb-like particles directly before the speaker behind a quotation: "so", "kata". */
  readonly tags?: string
  /** Third-person pronouns that may be the subject. */
  readonly pronouns?: string
  /** Words that end the noun phrase of the speaker on the right: prepositions, conjunctions, auxiliaries. */
  readonly stops?: string
  /** Suffix pronouns on the verb itself: Indonesian "katanya", he said. */
  readonly verbPronouns?: string
}

export const REPORTING: Readonly<Record<string, ReportingRow>> = {
  en: {
    verbs: `said says say saying told tells added adds noted notes insisted insists stressed stresses emphasised emphasized warned warns announced announces
      declared declares stated states claimed claims argued argues explained explains wrote writes replied replies confirmed confirms denied denies
      acknowledged admitted admits reported reports tweeted posted vowed pledged promised urged called_on suggested suggests believes predicted reiterated
      recalled remarked asserted concluded commented responded revealed accused alleged testified`,
    accordingTo: 'according_to in_the_words_of',
    pronouns: 'he she they it who',
    stops: `to on in at that as during after before while when who which and but about of_the with from for via by in_a adding saying by_phone
      late early earlier later monday tuesday wednesday thursday friday saturday sunday`,
  },
  de: {
    verbs: `sagte sagt sagten sagen erklärte erklärt erklärten betonte betont meinte meint fügte ergänzte warnte warnt kündigte teilte berichtete berichtet
      berichteten schrieb schreibt behauptete behauptet bestätigte bestätigt versicherte gesagt angekündigt mitgeteilt bekräftigte erläuterte kritisierte forderte fordert mitteilte
      hieß äußerte wiederholte räumte versprach`,
    accordingTo:
      'laut nach_angaben_von nach_angaben_der nach_angaben_des nach_worten_von gemäß nach_aussage_von nach_einschätzung_von',
    accordingBehind: 'zufolge',
    tags: 'so',
    pronouns: 'er sie es',
    stops:
      'am im in auf bei an nach vor mit dass zu zur zum gegenüber der_nachrichtenagentur über während und laut für zwischen ebenfalls auch',
  },
  fr: {
    verbs: `dit disent déclaré déclare affirmé affirme ajouté ajoute indiqué indique précisé précise souligné souligne expliqué explique annoncé annonce
      estimé estime assuré assure averti rapporté rapporte confirmé confirme répondu lancé martelé rappelé noté insisté`,
    accordingTo: "selon d'après",
    pronouns: 'il elle ils elles on',
    stops:
      'à au aux dans sur lors que en lundi mardi mercredi jeudi vendredi samedi dimanche après avant devant sur pour et',
  },
  es: {
    verbs: `dijo dice dijeron declaró afirmó afirma añadió agregó señaló señala aseguró indicó explicó anunció sostuvo advirtió destacó subrayó confirmó
      manifestó expresó informó reiteró insistió apuntó comentó respondió escribió admitió reconoció`,
    accordingTo: 'según de_acuerdo_con a_juicio_de',
    pronouns: 'él ella ellos ellas',
    stops:
      'a al en que durante tras este el_lunes el_martes el_miércoles el_jueves el_viernes y sobre ante desde con por',
  },
  it: {
    verbs: `detto dice dichiarato dichiara affermato afferma aggiunto aggiunge spiegato spiega sottolineato sottolinea annunciato annuncia riferito riferisce
      avvertito ribadito ribadisce scritto scrive commentato precisato confermato ricordato disse`,
    accordingTo: 'secondo stando_a',
    pronouns: 'lui lei egli loro',
    stops: 'a al alla ai in che durante dopo lunedì martedì mercoledì giovedì venerdì e su nel nella con',
  },
  pt: {
    verbs: `disse diz disseram afirmou afirma declarou declara acrescentou explicou anunciou destacou ressaltou reforçou informou alertou confirmou
      escreveu reiterou comentou admitiu avaliou apontou garantiu contou`,
    accordingTo: 'segundo de_acordo_com conforme',
    pronouns: 'ele ela eles elas',
    stops: 'a ao à em no na que durante após nesta neste e sobre com por',
  },
  nl: {
    verbs:
      'zei zegt zeggen zeiden verklaarde verklaart meldde meldt voegde benadrukte waarschuwde schreef schrijft stelde stelt vertelde liet bevestigde vindt',
    accordingTo: 'volgens aldus',
    tags: 'aldus',
    pronouns: 'hij zij ze',
    stops: 'tegen in op bij dat aan over tijdens na voor en met',
  },
  nb: {
    verbs: `sa sier sagt fortalte forteller uttalte uttaler la_til legger_til understreket understreker opplyste opplyser skrev skriver mente mener
      forklarte advarte advarer bekreftet hevdet hevder rapporterte rapporterer meldte melder erklærte svarte kommenterte`,
    accordingTo: 'ifølge i_følge',
    pronouns: 'han hun de',
    stops: 'til i på under at om etter før ved og som med mens fra for',
  },
  da: {
    verbs:
      'sagde siger fortalte fortæller udtalte udtaler tilføjede tilføjer understregede oplyste oplyser skrev skriver mente mener forklarede advarede bekræftede meddelte lyder',
    accordingTo: 'ifølge',
    pronouns: 'han hun de',
    stops: 'til i på under at om efter før ved og som med mens fra for',
  },
  sv: {
    verbs:
      'sade sa säger berättade berättar uttalade tillade tillägger betonade underströk uppgav uppger skrev skriver menar menade förklarade varnade varnar bekräftade hävdade meddelade rapporterade',
    accordingTo: 'enligt',
    pronouns: 'han hon de',
    stops: 'till i på under att om efter före vid och som med medan från för',
  },
  id: {
    verbs: `mengatakan menyatakan menambahkan menjelaskan mengungkapkan menegaskan menyebut menyebutkan menuturkan mengumumkan melaporkan memperingatkan
      menekankan mengklaim menulis membenarkan mengonfirmasi menilai berkata bilang mencatat mengakui`,
    accordingTo: 'menurut berdasarkan_keterangan',
    tags: 'kata ujar tutur ungkap ucap jelas tegas tambah sebut imbuh terang tulis lapor',
    verbPronouns: 'katanya ujarnya tuturnya ungkapnya ucapnya jelasnya tegasnya tambahnya imbuhnya terangnya',
    pronouns: 'dia ia mereka beliau',
    stops:
      'kepada di pada dalam bahwa saat ketika setelah sebelum dari untuk dan yang tentang seperti melalui lewat usai',
  },
  ms: {
    verbs:
      'berkata mengatakan menyatakan menambah menjelaskan menegaskan memberitahu mengumumkan melaporkan menyifatkan mendakwa',
    accordingTo: 'menurut',
    tags: 'kata ujar jelas tegas',
    verbPronouns: 'katanya ujarnya jelasnya tambahnya',
    pronouns: 'dia beliau mereka',
    stops: 'kepada di pada dalam bahawa ketika selepas sebelum dari untuk dan yang semasa',
  },
  vi: {
    verbs: `cho_biết nói tuyên_bố khẳng_định nhấn_mạnh cho_rằng cho_hay lưu_ý phát_biểu thông_báo cảnh_báo tiết_lộ nhận_định chia_sẻ viết bày_tỏ đưa_tin
      xác_nhận giải_thích bổ_sung nói_thêm thừa_nhận cáo_buộc nêu_rõ trả_lời`,
    accordingTo: 'theo theo_lời',
    pronouns: 'ông bà họ anh cô ông_ấy bà_ấy',
    stops: 'với tại trong rằng vào về khi ngày hôm cho và của là cũng đã',
  },
  ru: {
    verbs: `сказал сказала сказали заявил заявила заявили сообщил сообщила сообщили добавил добавила отметил отметила подчеркнул подчеркнула рассказал
      рассказала объяснил пояснил написал уточнил уточнила предупредил подтвердил утверждает говорит считает ответил признал`,
    accordingTo: 'по_словам по_данным согласно по_мнению по_информации',
    pronouns: 'он она они',
    stops: 'в на о об что во после журналистам для и с по',
  },
  uk: {
    verbs: `сказав сказала сказали заявив заявила заявили повідомив повідомила повідомили додав додала зазначив зазначила наголосив наголосила розповів
      розповіла пояснив написав уточнив попередив підтвердив каже вважає відповів`,
    accordingTo: 'за_словами за_даними згідно_з на_думку',
    pronouns: 'він вона вони',
    stops: 'в у на про що після журналістам для і з під',
  },
  pl: {
    verbs: `powiedział powiedziała powiedzieli oświadczył oświadczyła dodał dodała podkreślił podkreśliła poinformował poinformowała zaznaczył zaznaczyła
      stwierdził stwierdziła przekazał przekazała napisał wyjaśnił ostrzegł mówi twierdzi ocenił`,
    accordingTo: 'według zdaniem jak_podaje',
    pronouns: 'on ona oni',
    stops: 'w na o że podczas po do dla i z',
  },
  cs: {
    verbs: `řekl řekla řekli uvedl uvedla uvedli prohlásil prohlásila dodal dodala zdůraznil zdůraznila oznámil oznámila sdělil sdělila napsal vysvětlil
      varoval potvrdil tvrdí říká poznamenal`,
    accordingTo: 'podle dle',
    pronouns: 'on ona oni',
    stops: 'v na o že během po pro a s k',
  },
  tr: {
    verbs:
      'dedi söyledi belirtti açıkladı ifade_etti vurguladı ekledi kaydetti bildirdi duyurdu aktardı yazdı konuştu uyardı',
    accordingBehind: 'göre',
    pronouns: 'o onlar',
    stops: 've ile için',
  },
  ar: {
    verbs:
      'قال قالت وقال وقالت أعلن أعلنت وأعلن أكد أكدت وأكد أضاف وأضاف أضافت وأضافت صرح ذكر ذكرت وذكر أوضح أوضحت وأوضح أشار وأشار كتب',
    accordingTo: 'وفقا_ل بحسب وبحسب حسب',
    pronouns: 'هو هي',
    stops: 'إن أن في من على خلال بعد لـ عن',
  },
  zh: {
    verbs: '表示 称 稱 说 說 指出 强调 強調 宣布 认为 認為 透露 告诉 回应 回應 写道 补充 警告 重申',
    accordingTo: '根据 據 据',
    pronouns: '他 她 他们',
    stops: '在 于 对 對 的',
  },
  ja: {
    verbs:
      '述べた 語った 話した 発表した 強調した 明らかにした 指摘した 主張した 説明した と述べ と語 と話 と発表',
    accordingBehind: 'によると によれば',
    pronouns: '彼 彼女',
    stops: 'は が も',
  },
}

const verbSets = new Map<string, ReadonlySet<string>>()

/** Single-word verbs of saying, in lower case. Phrases are found by the readers of clauses. */
export function isReportingVerb(lower: string, language: string): boolean {
  let verbs = verbSets.get(language)
  if (!verbs) {
    verbs = new Set((REPORTING[language]?.verbs ?? '').split(/\s+/).map((verb) => verb.split('_')[0] ?? ''))
    verbSets.set(language, verbs)
  }
  return verbs.has(lower)
}
