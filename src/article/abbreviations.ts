/**
 * Short forms whose full stop ends no sentence, and words that open one. Pure tables, lower case, without the last
 * stop. Abbreviations are general vocabulary of each language; single letters and initialisms need no entry.
 */

const table = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** Always followed by a name or number. */
const TITLES: Readonly<Record<string, ReadonlySet<string>>> = {
  und: table('dr prof st mr mrs ms mt vs ca cf gen lt col sgt capt rev hon sen rep gov'),
  en: table('messrs mx pres supt cpl pvt maj adm cmdr insp det amb atty asst dept est approx op'),
  de: table('hr fr frl bzw evtl ggf inkl exkl zzgl bspw sog vgl geb gest dipl ing med jur phil'),
  fr: table('m mm mme mlle mgr me av apr env éd tél'),
  es: table('sr sra srta dra ud uds excmo ilmo lic gral cnel av avda dn dña'),
  pt: table('sr sra srta dra exmo exma eng av gal cel'),
  it: table('sig sigg sigra dott avv ing on sen rag arch geom prof.ssa dott.ssa'),
  nl: table('dhr mevr mw drs mr ir ing jhr bijv nl o.a resp'),
  nb: table('bl f.eks kl jf hhv ev evt tlf'),
  da: table('bl f.eks kl jf hhv evt tlf hr fr'),
  sv: table('bl t.ex kl jfr resp ev tel hr fr'),
  fi: table('esim ns mm ks nk klo'),
  id: table('drs dra ir hj jl tgl pt cv rp kh ust'),
  ms: table('drs tn pn en dato hj jln tkt'),
  vi: table('tp ths ts pgs gs bs kts tx ttg'),
  pl: table('dr prof mgr inż hab im ul al tys mln mld zł por np tzw m.in ok św'),
  cs: table('dr prof mgr ing mudr judr doc č str tzv např tis mil mld sv ul nám'),
  tr: table('dr prof doç yrd av sn sok cad mah yy'),
  ru: table('гг им ул проф акад ген см ст тел напр'),
  uk: table('рр ім вул проф акад див ст тел'),
  hu: table('dr prof kb ún ill pl'),
}

/** Stand before a number. */
const NUMBERED = table(
  'no nr núm num art fig vol pp p pag pág págs abs chap kap hlm blz str стр стор s č pkt sz',
)

/** May also end a sentence: what follows decides. */
const TAILS = table(
  `jr sr inc corp co ltd bros etc jan feb mar apr jun jul aug sep sept oct nov dec usw etc uvm mio mrd tsd
mill kr mld mln tys dll dsb dst тыс млн млрд руб тис грн др`,
)

/** Languages that write ordinals with a full stop: "47. Präsident". */
export const ORDINAL_STOP: ReadonlySet<string> = table('de nb da fi cs sk sl hr bs sr et lv hu tr is pl')

/** Function words that, with a capital, show that a new sentence begins. */
const OPENERS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: table(`the a an he she it they we i you this that these those in on at by for from with but and or so if when
while as after before since there however his her its their our not no what who how why then now`),
  de: table(`der die das ein eine er sie es wir ich in im am an auf bei mit nach vor für von zu und aber doch denn wenn
als dies diese dieser damit danach dabei dort so auch nun seine ihre`),
  fr: table(
    'le la les un une des il elle ils elles on nous je ce cette ces dans en à au pour par mais et si son sa ses',
  ),
  es: table('el la los las un una lo en por para pero y si se su sus no con según al del cuando esta este'),
  pt: table(
    'o a os as um uma ele ela eles em no na nos nas por para mas e se seu sua não com segundo quando',
  ),
  it: table(
    'il lo la i gli le un una lui lei in nel nella per ma e se suo sua non con secondo quando questo questa',
  ),
  nl: table('de het een hij zij ze wij we ik in op bij met na voor van maar en als dit deze dat die er ook'),
  nb: table('den det de en et han hun vi jeg i på ved med etter for av men og hvis når dette disse der også'),
  da: table('den det de en et han hun vi jeg i på ved med efter for af men og hvis når dette disse der også'),
  sv: table(
    'den det de en ett han hon vi jag i på vid med efter för av men och om när detta dessa där också',
  ),
  id: table(
    'ia dia mereka kami kita ini itu di ke dari pada untuk dengan oleh namun tetapi dan jika ketika para',
  ),
  ms: table(
    'ia dia mereka kami kita ini itu di ke dari pada untuk dengan oleh namun tetapi dan jika apabila',
  ),
  vi: table('ông bà anh chị họ ông các những một trong theo nhưng và khi nếu tại ở từ với đây đó'),
  pl: table('w we na po z ze do od to ten ta te on ona oni nie ale i a jak gdy'),
  ru: table('в на по с к от из это он она они мы я но и а не как когда если'),
  uk: table('у в на по з до від із це він вона вони ми я але і й а не як коли якщо'),
  tr: table('bu şu o ve ama ancak bir için ile daha'),
}

const COMMON_TITLES = TITLES.und ?? table('')

/** True for a short form that never ends a sentence, given without its full stop and in lower case. */
export const isTitleForm = (form: string, language: string): boolean =>
  COMMON_TITLES.has(form) || (TITLES[language]?.has(form) ?? false)

/** True for a short form that ends no sentence when a number follows. */
export const isNumberedForm = (form: string): boolean => NUMBERED.has(form)

/** True for a short form that may or may not end a sentence. */
export const isTailForm = (form: string): boolean => TAILS.has(form)

export function isOpener(word: string, language: string): boolean {
  return /^\p{Lu}/u.test(word) && (OPENERS[language]?.has(word.toLowerCase()) ?? false)
}
