/**
 * Titles and roles that stand beside a name and are no part of it. Pure data.
 *
 * `parts` count only before another title ("Foreign Minister"). German roles are also known by the end of a compound
 * ("Außenminister").
 */

const TITLES: Readonly<Record<string, string>> = {
  und: 'mr mrs ms dr prof sir ceo cfo coo',
  en: `president presidents premier prime_minister minister ministers secretary chancellor king queen prince princess pope senator sen governor gov mayor
    general gen colonel col captain capt major lieutenant lt sergeant sgt admiral chief director chairman chairwoman chair chairperson ceo cfo lord lady
    professor ambassador judge justice spokesman spokeswoman spokesperson representative rep congressman congresswoman speaker commissioner commander
    archbishop bishop cardinal imam ayatollah sheikh emir sultan rabbi leader officer coach manager analyst economist envoy adviser advisor aide
    prosecutor attorney detective inspector superintendent constable doctor reverend rev father sister brother saint miss dame baron baroness duke
    duchess mp founder owner`,
  de: `präsident präsidentin präsidenten kanzler kanzlerin minister ministerin ministers ministerpräsident ministerpräsidentin premier premierminister
    premierministerin sprecher sprecherin chef chefin herr herrn frau könig königin prinz prinzessin papst senator senatorin gouverneur bürgermeister
    general oberst hauptmann direktor direktorin vorsitzende vorsitzender vorsitzenden botschafter richter richterin staatschef regierungschef
    generalsekretär kommissar kommissarin berater beraterin vizepräsident vizepräsidentin außenminister staatsanwalt trainer autor experte expertin
    analyst analystin ökonom professor professorin abgeordnete abgeordneter`,
  fr: `président présidente premier_ministre première_ministre ministre ministres chancelier chancelière roi reine prince princesse pape sénateur
    gouverneur maire général colonel capitaine directeur directrice porte-parole m mme mm ambassadeur juge commissaire cheffe chef patron professeur`,
  es: `presidente presidenta primer_ministro primera_ministra ministro ministra canciller rey reina príncipe princesa papa senador senadora gobernador
    gobernadora alcalde alcaldesa general coronel capitán director directora portavoz sr sra srta señor señora don doña embajador juez jefe secretario secretaria
    profesor`,
  it: `presidente premier primo_ministro ministro ministra cancelliere re regina principe principessa papa senatore governatore sindaco generale
    colonnello capitano direttore portavoce signor signora ambasciatore giudice capo segretario professore commissario`,
  pt: `presidente premiê primeiro-ministro primeira-ministra ministro ministra chanceler rei rainha príncipe princesa papa senador governador prefeito
    general coronel capitão diretor diretora porta-voz sr sra senhor senhora embaixador juiz chefe secretário secretária professor`,
  nl: `president premier minister-president minister ministers koning koningin prins prinses paus senator gouverneur burgemeester generaal kolonel
    directeur woordvoerder meneer mevrouw ambassadeur rechter leider voorzitter`,
  nb: `president presidenten statsminister statsministeren utenriksminister forsvarsminister finansminister minister konge kong dronning prins prinsesse
    pave senator guvernør borgermester ordfører general oberst direktør talsmann talsperson talskvinne herr fru ambassadør dommer leder sjef rådgiver`,
  da: `præsident præsidenten statsminister statsministeren udenrigsminister forsvarsminister finansminister minister konge kong dronning prins prinsesse
    pave senator guvernør borgmester general oberst direktør talsmand talsperson talskvinde herr fru ambassadør dommer leder formand chef`,
  sv: `president presidenten statsminister statsministern utrikesminister försvarsminister finansminister minister kung kungen drottning prins prinsessa
    påve påven senator guvernör borgmästare general överste direktör talesperson talesman herr fru ambassadör domare ledare chef ordförande`,
  id: `presiden perdana_menteri menteri menlu menhan wakil kanselir raja ratu pangeran putri paus senator gubernur wali_kota bupati jenderal kolonel
    kapten direktur ketua juru_bicara jubir bapak ibu pak bu tuan nyonya duta_besar hakim kepala sekretaris komisaris profesor penasihat pemimpin`,
  ms: `presiden perdana_menteri menteri timbalan raja sultan datuk dato tan_sri tun gabenor jeneral ketua jurucakap encik puan duta hakim pengarah
    setiausaha profesor`,
  vi: `tổng_thống chủ_tịch thủ_tướng bộ_trưởng ngoại_trưởng phó ông bà anh chị cô thứ_trưởng đại_sứ đại_tướng tướng thống_đốc thị_trưởng giám_đốc
    tổng_giám_đốc phát_ngôn_viên người_phát_ngôn vua nữ_hoàng hoàng_tử giáo_hoàng thượng_nghị_sĩ hạ_nghị_sĩ nghị_sĩ trợ_lý cố_vấn giáo_sư tiến_sĩ
    thẩm_phán tổng_bí_thư bí_thư trưởng quyền`,
  ru: `президент президента президенту президентом премьер премьер-министр министр министра главы глава король королева принц папа сенатор губернатор мэр
    генерал полковник директор пресс-секретарь посол судья канцлер`,
  uk: 'президент президента прем’єр міністр міністра глава король королева принц папа сенатор губернатор мер генерал полковник директор посол суддя канцлер',
  pl: `prezydent prezydenta prezydentem premier premiera minister ministra król królowa książę papież senator gubernator burmistrz generał pułkownik
    dyrektor rzecznik rzeczniczka pan pani ambasador sędzia szef szefowa kanclerz wicepremier`,
  cs: `prezident prezidenta premiér premiéra ministr ministra ministryně král královna princ papež senátor guvernér starosta primátor generál plukovník
    ředitel mluvčí pan paní velvyslanec soudce šéf kancléř`,
  tr: `cumhurbaşkanı başkan başkanı başbakan başbakanı bakan bakanı kral kraliçe prens prenses papa senatör vali general albay sözcü sözcüsü bay bayan
    büyükelçi hakim lider`,
}

/** Words of English role names that are ordinary words elsewhere. */
const PARTS = new Set(
  'foreign defense defence finance interior state prime treasury deputy vice former acting first senior chief executive home energy trade health attorney press national security assistant associate'.split(
    ' ',
  ),
)

/** "General Motors" is no officer. */
const FIRMS =
  /^(motors|electric|assembly|mills|hospital|dynamics|court|council|secretary|election|elections)$/

const GERMAN_ROLE_END =
  /(?:minister|ministerin|präsident|präsidentin|präsidenten|kanzler|kanzlerin|sprecher|sprecherin|chef|chefin|sekretär|sekretärin|kommissar|kommissarin|botschafter|botschafterin|meister|meisterin|leiter|leiterin|berater|beraterin|experte|expertin|forscher|forscherin|direktor|direktorin|anwalt|anwältin|beauftragte|beauftragter|vorsitzende|vorsitzender|politiker|politikerin|führer|gesandte|gesandter)n?$/

const sets = new Map<string, ReadonlySet<string>>()

function titlesOf(language: string): ReadonlySet<string> {
  let set = sets.get(language)
  if (!set) {
    const words = `${TITLES.und} ${TITLES[language] ?? ''}`.split(/\s+/)
    set = new Set(words.flatMap((word) => word.split(/[_-]/)))
    sets.set(language, set)
  }
  return set
}

/** Is this word (lower case) a title or part of one, given the word behind it? */
export function isTitle(lower: string, nextLower: string | undefined, language: string): boolean {
  if (titlesOf(language).has(lower)) return !(lower === 'general' && FIRMS.test(nextLower ?? ''))
  if (language === 'de') return GERMAN_ROLE_END.test(lower)
  if (language !== 'en' || !PARTS.has(lower) || nextLower === undefined) return false
  return titlesOf('en').has(nextLower) || PARTS.has(nextLower)
}
