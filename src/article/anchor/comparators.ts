/**
 * Words that bound a number: "more than 40", "40 or more". Pure data; the notation is explained in numeral-row.ts.
 *
 * `before` and `after` hold, in this order, the words for `>`, `>=`, `<`, `<=` and `~`.
 */
import type { Comparator } from './anchor.ts'

type Five = readonly [more: string, atLeast: string, less: string, atMost: string, about: string]
export type ComparatorRow = { readonly before: Five; readonly after?: Five }

export const COMPARATOR_ORDER: readonly Comparator[] = ['>', '>=', '<', '<=', '~']

export const COMPARATORS: Readonly<Record<string, ComparatorRow>> = {
  und: { before: ['>', '≥', '<', '≤', '~ ≈ ∼ ca ca. c.'], after: ['', '+', '', '', ''] },
  en: {
    before: [
      'more_than over above exceeding exceeded exceeds in_excess_of upwards_of upward_of greater_than higher_than beyond well_over surpassing surpassed',
      'at_least no_fewer_than no_less_than not_less_than minimum a_minimum_of at_minimum',
      'less_than fewer_than under below lower_than well_under',
      'up_to as_many_as as_much_as at_most no_more_than not_more_than maximum a_maximum_of maximum_of',
      'about around roughly approximately approx approx. some circa nearly almost close_to estimated an_estimated just_over just_under just_short_of some_of_the more_or_less',
    ],
    after: ['', 'or_more or_above', 'or_less', '', 'or_so or_thereabouts'],
  },
  de: {
    before: [
      'mehr_als über deutlich_über weit_über gut',
      'mindestens wenigstens nicht_weniger_als zumindest',
      'weniger_als unter knapp_unter',
      'bis_zu höchstens maximal nicht_mehr_als',
      'rund etwa ungefähr circa zirka ca. fast knapp nahezu beinahe an_die um_die schätzungsweise annähernd',
    ],
    after: ['', 'oder_mehr', '', '', ''],
  },
  fr: {
    before: [
      "plus_de plus_d' au-dessus_de supérieur_à supérieure_à dépassant",
      'au_moins pas_moins_de au_minimum minimum',
      "moins_de moins_d' inférieur_à inférieure_à",
      "jusqu'à jusqu'au au_plus au_maximum maximum",
      "environ près_de quelque quelques presque autour_de à_peu_près aux_alentours_de aux_environs_de l'équivalent_de",
    ],
    after: ['', 'au_moins ou_plus', '', '', 'environ'],
  },
  es: {
    before: [
      'más_de más_que superior_a por_encima_de superan supera',
      'al_menos por_lo_menos como_mínimo no_menos_de mínimo_de cuando_menos',
      'menos_de menor_a por_debajo_de inferior_a',
      'hasta como_máximo máximo_de no_más_de',
      'unos unas alrededor_de cerca_de casi aproximadamente en_torno_a cerca_de_los cerca_de_las próximo_a',
    ],
    after: ['', 'o_más', '', '', 'aproximadamente'],
  },
  it: {
    before: [
      'più_di oltre superiore_a più_dei',
      'almeno non_meno_di come_minimo',
      'meno_di inferiore_a sotto_i sotto_le',
      'fino_a al_massimo massimo non_più_di',
      'circa quasi intorno_a attorno_a intorno_ai attorno_ai approssimativamente pressoché',
    ],
    after: ['', 'o_più', '', '', 'circa'],
  },
  pt: {
    before: [
      'mais_de mais_que acima_de superior_a além_de',
      'pelo_menos ao_menos no_mínimo não_menos_de',
      'menos_de abaixo_de inferior_a',
      'até no_máximo não_mais_de',
      'cerca_de quase aproximadamente em_torno_de por_volta_de uns umas perto_de à_volta_de',
    ],
    after: ['', 'ou_mais', '', '', 'aproximadamente'],
  },
  nl: {
    before: [
      'meer_dan ruim boven_de',
      'minstens ten_minste minimaal tenminste op_zijn_minst zeker',
      'minder_dan onder_de',
      'maximaal hooguit hoogstens ten_hoogste tot_wel niet_meer_dan',
      "ongeveer circa bijna zo'n rond_de om_en_nabij_de naar_schatting nagenoeg krap",
    ],
    after: ['', 'of_meer', '', '', ''],
  },
  nb: {
    before: [
      'mer_enn over flere_enn godt_over',
      'minst i_det_minste ikke_mindre_enn',
      'mindre_enn færre_enn under',
      'opptil opp_til inntil maksimalt høyst ikke_mer_enn',
      'om_lag omlag omtrent cirka rundt nesten nær nærmere rundt_regnet anslagsvis ca',
    ],
    after: ['', 'eller_mer', '', '', ''],
  },
  da: {
    before: [
      'mere_end over flere_end godt',
      'mindst i_hvert_fald ikke_mindre_end',
      'mindre_end færre_end under',
      'op_til indtil maksimalt højst ikke_mere_end',
      'omkring omtrent cirka næsten knap tæt_på rundt_regnet ca',
    ],
    after: ['', 'eller_mere', '', '', ''],
  },
  sv: {
    before: [
      'mer_än över fler_än drygt',
      'minst åtminstone inte_mindre_än',
      'mindre_än färre_än under',
      'upp_till uppemot maximalt högst inte_mer_än',
      'omkring ungefär cirka runt nästan nära närmare knappt kring uppskattningsvis',
    ],
    after: ['', 'eller_mer', '', '', ''],
  },
  id: {
    before: [
      'lebih_dari melebihi di_atas lebih_daripada',
      'setidaknya sedikitnya paling_sedikit minimal sekurang-kurangnya paling_tidak tidak_kurang_dari sekurangnya',
      'kurang_dari di_bawah',
      'hingga sampai maksimal paling_banyak hingga_sebanyak',
      'sekitar kira-kira kurang_lebih hampir kira_kira lebih_kurang',
    ],
    after: ['lebih', 'atau_lebih', '', '', ''],
  },
  ms: {
    before: [
      'lebih_daripada lebih_dari melebihi lebih',
      'sekurang-kurangnya sekurangnya paling_kurang tidak_kurang_daripada',
      'kurang_daripada kurang_dari bawah',
      'sehingga sampai maksimum paling_banyak',
      'kira-kira sekitar hampir lebih_kurang kira_kira',
    ],
    after: ['lebih', 'atau_lebih', '', '', ''],
  },
  vi: {
    before: [
      'hơn trên vượt quá nhiều_hơn',
      'ít_nhất tối_thiểu không_dưới chí_ít không_ít_hơn',
      'dưới chưa_đến chưa_tới ít_hơn chưa_đầy',
      'tối_đa lên_tới lên_đến tới nhiều_nhất không_quá',
      'khoảng gần chừng xấp_xỉ độ ước_tính ước_chừng',
    ],
    after: ['', 'trở_lên', '', 'trở_xuống', ''],
  },
  ru: {
    before: [
      'более больше свыше более_чем выше больше_чем',
      'не_менее как_минимум по_меньшей_мере минимум по_крайней_мере не_меньше',
      'менее меньше менее_чем ниже',
      'до не_более максимум',
      'около примерно порядка почти приблизительно ориентировочно',
    ],
    after: ['', 'и_более или_более', '', '', ''],
  },
  uk: {
    before: [
      'понад більше більше_ніж більш_ніж більш_як вище',
      'щонайменше не_менше як_мінімум принаймні мінімум не_менш_як',
      'менше менш_ніж менше_ніж нижче',
      'до не_більше максимум щонайбільше',
      'близько приблизно майже біля орієнтовно',
    ],
    after: ['', 'і_більше', '', '', ''],
  },
  pl: {
    before: [
      'ponad więcej_niż powyżej przeszło',
      'co_najmniej przynajmniej minimum nie_mniej_niż',
      'mniej_niż poniżej',
      'do maksymalnie najwyżej nie_więcej_niż co_najwyżej',
      'około ok ok. blisko prawie niemal niespełna mniej_więcej w_przybliżeniu',
    ],
    after: ['', 'i_więcej lub_więcej', '', '', ''],
  },
  cs: {
    before: [
      'více_než přes nad víc_než',
      'nejméně alespoň minimálně aspoň přinejmenším',
      'méně_než pod míň_než',
      'až nejvýše maximálně nanejvýš',
      'asi okolo kolem zhruba přibližně téměř skoro bezmála zhruba_kolem',
    ],
    after: ['', 'a_více', '', '', ''],
  },
  tr: {
    before: ['', 'en_az asgari', '', 'en_fazla azami', 'yaklaşık aşağı_yukarı neredeyse takriben ortalama'],
    after: [
      "'den_fazla 'dan_fazla 'ten_fazla 'tan_fazla den_fazla dan_fazla 'i_aşkın 'ı_aşkın 'u_aşkın 'ü_aşkın aşkın 'nin_üzerinde 'ın_üzerinde 'in_üzerinde 'un_üzerinde",
      'ya_da_daha_fazla',
      "'den_az 'dan_az 'ten_az 'tan_az 'nin_altında",
      "'e_kadar 'a_kadar 'ye_kadar 'ya_kadar",
      'civarında kadar dolayında',
    ],
  },
  ar: {
    before: [
      'أكثر_من اكثر_من أزيد_من ما_يزيد_على ما_يزيد_عن يزيد_على فوق',
      'على_الأقل ما_لا_يقل_عن لا_يقل_عن بما_لا_يقل_عن',
      'أقل_من اقل_من دون',
      'حتى ما_يصل_إلى يصل_إلى',
      'نحو حوالي قرابة حوالى زهاء ما_يقرب_من تقريبا',
    ],
    after: ['', 'على_الأقل أو_أكثر', '', '', 'تقريبا'],
  },
  zh: {
    before: [
      '超过 超過 逾 多于 多達超過 高于 高於 突破',
      '至少 最少 不少于 不少於 起码',
      '不到 不足 少于 少於 低于 低於',
      '最多 至多 多达 多達 高达 高達',
      '约 約 大约 大約 近 将近 將近 大概 接近',
    ],
    after: ['多 余 餘', '以上', '以下', '', '左右 上下'],
  },
  ja: {
    before: ['', '少なくとも 最低', '', '最大 最高 最大で', '約 およそ おおよそ ほぼ'],
    after: [
      '超 を超え を超える を上回',
      '以上',
      '未満 を下回',
      '以下',
      '余り あまり 余 程度 ほど 前後 近く ぐらい くらい',
    ],
  },
  ko: {
    before: ['', '최소 적어도', '', '최대', '약 거의 대략'],
    after: ['넘는 넘게', '이상', '미만', '이하', '여 가량 정도 안팎'],
  },
}
