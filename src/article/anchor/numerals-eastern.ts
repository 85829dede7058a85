/**
 * Number words of Slavic, Turkic, Semitic and Asian languages. Pure data; the notation is explained in numeral-row.ts.
 */
import type { NumeralRow } from './numeral-row.ts'

export const EASTERN_NUMERALS: Readonly<Record<string, NumeralRow>> = {
  id: {
    small: `nol - dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas dua_belas tiga_belas empat_belas lima_belas
      enam_belas tujuh_belas delapan_belas sembilan_belas`,
    tens: `dua_puluh tiga_puluh empat_puluh lima_puluh enam_puluh tujuh_puluh delapan_puluh sembilan_puluh`,
    joiner: '',
    scales: `ratus=1e2 ribu=1e3 rb=1e3 juta=1e6 jt=1e6 miliar=1e9 milyar=1e9 triliun=1e12 trilyun=1e12 lusin=12`,
    prefixes: 'ke ber',
    alone: 'seratus=100 seribu=1000 sejuta=1e6 selusin=12 setengah_lusin=6',
    vague:
      'puluhan=1e1 belasan=1e1 lusinan=1e1 ratusan=1e2 ribuan=1e3 jutaan=1e6 miliaran=1e9 beberapa_ratus=1e2 beberapa_ribu=1e3',
    half: 'setengah separuh',
    plusHalf: 'setengah',
    fractions: 'sepertiga=1/3 dua_pertiga=2/3 seperempat=1/4 tiga_perempat=3/4 seperlima=1/5',
    articles: 'satu',
  },
  ms: {
    small: `sifar - dua tiga empat lima enam tujuh lapan sembilan sepuluh sebelas dua_belas tiga_belas empat_belas lima_belas
      enam_belas tujuh_belas lapan_belas sembilan_belas`,
    tens: 'dua_puluh tiga_puluh empat_puluh lima_puluh enam_puluh tujuh_puluh lapan_puluh sembilan_puluh',
    joiner: '',
    scales: 'ratus=1e2 ribu=1e3 juta=1e6 bilion=1e9 trilion=1e12 dozen=12',
    prefixes: 'ke ber',
    alone: 'seratus=100 seribu=1000 sejuta=1e6',
    vague:
      'puluhan=1e1 belasan=1e1 ratusan=1e2 ribuan=1e3 jutaan=1e6 beratus-ratus=1e2 beribu-ribu=1e3 berpuluh=1e1',
    half: 'setengah separuh',
    plusHalf: 'setengah',
    fractions: 'sepertiga=1/3 dua_pertiga=2/3 suku=1/4',
    articles: 'satu',
  },
  vi: {
    small: `- - hai ba bốn - sáu bảy/bẩy tám chín mười mười_một mười_hai mười_ba mười_bốn mười_lăm mười_sáu mười_bảy
      mười_tám mười_chín`,
    tens: 'hai_mươi ba_mươi bốn_mươi năm_mươi sáu_mươi bảy_mươi tám_mươi chín_mươi',
    joiner: '',
    scales: 'chục=10 trăm=1e2 nghìn=1e3 ngàn=1e3 vạn=1e4 triệu=1e6 tr=1e6 tỷ=1e9 tỉ=1e9 tá=12',
    vague:
      'hàng_chục=1e1 hàng_trăm=1e2 hàng_nghìn=1e3 hàng_ngàn=1e3 hàng_vạn=1e4 hàng_triệu=1e6 hàng_tỷ=1e9 hàng_tỉ=1e9 vài_chục=1e1 vài_trăm=1e2 vài_nghìn=1e3',
    half: 'nửa',
    plusHalf: 'rưỡi',
    fractions: 'một_phần_ba=1/3 hai_phần_ba=2/3 một_phần_tư=1/4 ba_phần_tư=3/4 một_nửa=1/2',
    articles: 'một',
  },
  ru: {
    small: `ноль - два/две/двух/двум/двумя три/трёх/трех/трем/тремя четыре/четырёх/четырех пять/пяти шесть/шести семь/семи
      восемь/восьми девять/девяти десять/десяти одиннадцать/одиннадцати двенадцать/двенадцати тринадцать четырнадцать
      пятнадцать/пятнадцати шестнадцать семнадцать восемнадцать девятнадцать`,
    tens: `двадцать/двадцати тридцать/тридцати сорок/сорока пятьдесят/пятидесяти шестьдесят/шестидесяти семьдесят/семидесяти
      восемьдесят/восьмидесяти девяносто`,
    scales: `тысяча=1e3 тысячи=1e3 тысяч=1e3 тысячам=1e3 тысячами=1e3 тыс=1e3 миллион*=1e6 млн=1e6 миллиард*=1e9 млрд=1e9
      триллион*=1e12 трлн=1e12 дюжина=12 дюжины=12 десяток=10 сотня=100 сотни=100`,
    alone: `сто/ста=100 двести/двухсот=200 триста/трёхсот/трехсот=300 четыреста/четырёхсот=400 пятьсот/пятисот=500 шестьсот=600
      семьсот=700 восемьсот=800 девятьсот=900 тысяча/тысячу=1000 миллион=1e6 миллиард=1e9 десяток=10`,
    vague: `десятки=1e1 десятков=1e1 десяткам=1e1 десятками=1e1 сотни=1e2 сотен=1e2 сотням=1e2 сотнями=1e2 тысячи=1e3 тысяч=1e3
      миллионы=1e6 миллионов=1e6 миллиарды=1e9 несколько_сотен=1e2 несколько_тысяч=1e3 несколько_десятков=1e1`,
    oneAndHalf: 'полтора полторы полутора',
    half: 'пол половина',
    plusHalf: 'с_половиной',
    fractions:
      'треть=1/3 трети=1/3 третей=1/3 четверть=1/4 четверти=1/4 половина=1/2 половины=1/2 половину=1/2',
    articles: 'один одна одно одного одной одну',
  },
  uk: {
    small: `нуль - два/дві/двох/двом три/трьох чотири/чотирьох п'ять/пʼять/п'яти/пʼяти шість/шести сім/семи вісім/восьми
      дев'ять/девʼять десять/десяти одинадцять дванадцять тринадцять чотирнадцять п'ятнадцять шістнадцять сімнадцять
      вісімнадцять дев'ятнадцять`,
    tens: "двадцять тридцять сорок п'ятдесят/пʼятдесят шістдесят сімдесят вісімдесят дев'яносто",
    scales: `тисяча=1e3 тисячі=1e3 тисяч=1e3 тисячам=1e3 тис=1e3 мільйон*=1e6 млн=1e6 мільярд*=1e9 млрд=1e9 трильйон*=1e12
      трлн=1e12 десяток=10 сотня=100`,
    alone:
      "сто=100 двісті=200 триста=300 чотириста=400 п'ятсот=500 тисяча/тисячу=1000 мільйон=1e6 мільярд=1e9",
    vague: `десятки=1e1 десятків=1e1 десяткам=1e1 сотні=1e2 сотень=1e2 сотням=1e2 тисячі=1e3 тисяч=1e3 мільйони=1e6 мільйонів=1e6
      мільярди=1e9 кілька_сотень=1e2 кілька_тисяч=1e3 кілька_десятків=1e1`,
    oneAndHalf: 'півтора півтори',
    half: 'пів половина',
    plusHalf: 'з_половиною',
    fractions:
      'третина=1/3 третини=1/3 третину=1/3 чверть=1/4 чверті=1/4 половина=1/2 половини=1/2 половину=1/2',
    articles: 'один одна одне одного однієї одну',
  },
  pl: {
    small: `zero - dwa/dwie/dwaj/dwóch/dwu/dwoje trzy/trzech/trzej/troje cztery/czterech/czworo pięć/pięciu sześć/sześciu
      siedem/siedmiu osiem/ośmiu dziewięć/dziewięciu dziesięć/dziesięciu jedenaście/jedenastu dwanaście/dwunastu trzynaście
      czternaście piętnaście/piętnastu szesnaście siedemnaście osiemnaście dziewiętnaście`,
    tens: `dwadzieścia/dwudziestu trzydzieści/trzydziestu czterdzieści pięćdziesiąt/pięćdziesięciu sześćdziesiąt siedemdziesiąt
      osiemdziesiąt dziewięćdziesiąt`,
    scales: `tysiąc=1e3 tysiące=1e3 tysięcy=1e3 tys=1e3 milion*=1e6 mln=1e6 miliard*=1e9 mld=1e9 bilion*=1e12 bln=1e12 tuzin=12`,
    alone: `sto/stu=100 dwieście/dwustu=200 trzysta/trzystu=300 czterysta=400 pięćset/pięciuset=500 sześćset=600 siedemset=700
      osiemset=800 dziewięćset=900 tysiąc=1000 milion=1e6 miliard=1e9`,
    vague: `dziesiątki=1e1 dziesiątek=1e1 setki=1e2 setek=1e2 tysiące=1e3 tysięcy=1e3 miliony=1e6 milionów=1e6 kilkaset=1e2
      kilkadziesiąt=1e1 kilka_tysięcy=1e3 kilkanaście=1e1`,
    oneAndHalf: 'półtora półtorej',
    half: 'pół połowa',
    plusHalf: 'i_pół',
    fractions:
      'trzecia=1/3 trzecią=1/3 trzecie=1/3 ćwierć=1/4 czwarta=1/4 czwarte=1/4 połowa=1/2 połowę=1/2 połowy=1/2',
    articles: 'jeden jedna jedno jednego jednej jedną',
  },
  cs: {
    small: `nula - dva/dvě/dvou/dvěma tři/tří/třech čtyři/čtyř/čtyřech pět/pěti šest/šesti sedm/sedmi osm/osmi devět/devíti
      deset/deseti jedenáct/jedenácti dvanáct/dvanácti třináct čtrnáct patnáct/patnácti šestnáct sedmnáct osmnáct devatenáct`,
    tens: 'dvacet/dvaceti třicet/třiceti čtyřicet/čtyřiceti padesát/padesáti šedesát/šedesáti sedmdesát osmdesát devadesát',
    scales: `tisíc=1e3 tisíce=1e3 tisíců=1e3 tis=1e3 milion*=1e6 mil=1e6 mio=1e6 miliarda=1e9 miliardy=1e9 miliard=1e9 mld=1e9
      bilion*=1e12 bil=1e12 tucet=12`,
    alone: 'sto=100 dvě_stě=200 tři_sta=300 čtyři_sta=400 pět_set=500 tisíc=1000 milion=1e6 miliarda=1e9',
    vague: `desítky=1e1 desítek=1e1 stovky=1e2 stovek=1e2 tisíce=1e3 tisíců=1e3 desetitisíce=1e4 desetitisíců=1e4 statisíce=1e5
      miliony=1e6 několik_set=1e2 několik_tisíc=1e3`,
    half: 'půl polovina',
    plusHalf: 'a_půl',
    fractions:
      'třetina=1/3 třetiny=1/3 třetinu=1/3 čtvrtina=1/4 čtvrtiny=1/4 čtvrtinu=1/4 pětina=1/5 polovina=1/2 polovinu=1/2',
    articles: 'jeden jedna jedno jednoho jedné jednu',
  },
  tr: {
    small:
      'sıfır - iki üç dört beş altı yedi sekiz dokuz on on_bir on_iki on_üç on_dört on_beş on_altı on_yedi on_sekiz on_dokuz',
    tens: 'yirmi otuz kırk elli altmış yetmiş seksen doksan',
    joiner: '',
    scales: 'yüz=1e2 bin=1e3 milyon=1e6 mn=1e6 milyar=1e9 trilyon=1e12 düzine=12',
    alone: 'yüz=100 bin=1000',
    vague:
      'onlarca=1e1 yüzlerce=1e2 binlerce=1e3 on_binlerce=1e4 yüz_binlerce=1e5 milyonlarca=1e6 birkaç_yüz=1e2 birkaç_bin=1e3',
    half: 'yarım',
    plusHalf: 'buçuk',
    fractions: 'üçte_bir=1/3 üçte_iki=2/3 dörtte_bir=1/4 dörtte_üç=3/4 yarısı=1/2',
    articles: 'bir',
  },
  ar: {
    small: `صفر - اثنان/اثنين/اثنتين ثلاثة/ثلاث أربعة/أربع/اربعة خمسة/خمس ستة/ست سبعة/سبع ثمانية/ثماني/ثمان تسعة/تسع عشرة/عشر`,
    tens: 'عشرون/عشرين ثلاثون/ثلاثين أربعون/أربعين خمسون/خمسين ستون/ستين سبعون/سبعين ثمانون/ثمانين تسعون/تسعين',
    scales:
      'مئة=1e2 مائة=1e2 ألف=1e3 ألفا=1e3 آلاف=1e3 الاف=1e3 مليون=1e6 مليونا=1e6 ملايين=1e6 مليار=1e9 مليارات=1e9 تريليون=1e12',
    alone:
      'مئة=100 مائة=100 ألف=1000 مئتان/مئتين/مائتين=200 ألفان/ألفين=2000 مليون=1e6 مليار=1e9 مليونين=2e6 مليارين=2e9',
    vague:
      'عشرات=1e1 العشرات=1e1 مئات=1e2 المئات=1e2 آلاف=1e3 الآلاف=1e3 ملايين=1e6 الملايين=1e6 عشرات_الآلاف=1e4 مئات_الآلاف=1e5',
    half: 'نصف',
    plusHalf: 'ونصف',
    fractions: 'ثلث=1/3 ثلثي=2/3 ربع=1/4',
  },
  zh: {
    small: '',
    scales:
      '百=1e2 千=1e3 万=1e4 萬=1e4 十万=1e5 百万=1e6 千万=1e7 亿=1e8 億=1e8 万亿=1e12 萬億=1e12 兆=1e12',
    vague: `数十=1e1 數十=1e1 几十=1e1 数百=1e2 數百=1e2 几百=1e2 上百=1e2 数千=1e3 數千=1e3 几千=1e3 上千=1e3 成千上万=1e3 数万=1e4 數萬=1e4
      几万=1e4 上万=1e4 数十万=1e5 数百万=1e6 數百萬=1e6 数千万=1e7 数亿=1e8 数十亿=1e9 数百亿=1e10 数千亿=1e11 数万亿=1e12`,
    half: '半个 半個 半',
    plusHalf: '个半 個半 半',
  },
  ja: {
    small: '',
    scales: '百=1e2 千=1e3 万=1e4 億=1e8 兆=1e12',
    vague: `数十=1e1 数百=1e2 何百=1e2 数千=1e3 何千=1e3 数万=1e4 何万=1e4 数十万=1e5 数百万=1e6 数千万=1e7 数億=1e8 数十億=1e9`,
    half: '半',
    plusHalf: '半',
  },
  ko: {
    small: '',
    scales: '백=1e2 천=1e3 만=1e4 억=1e8 조=1e12',
    vague: '수십=1e1 수백=1e2 수천=1e3 수만=1e4 수십만=1e5 수백만=1e6',
    plusHalf: '반',
  },
  hi: {
    small: 'शून्य - दो तीन चार पांच/पाँच छह/छः सात आठ नौ दस ग्यारह बारह',
    scales: 'सौ=1e2 हजार=1e3 हज़ार=1e3 लाख=1e5 करोड़=1e7 अरब=1e9 मिलियन=1e6 बिलियन=1e9 ट्रिलियन=1e12',
    vague: 'दर्जनों=1e1 सैकड़ों=1e2 हजारों=1e3 हज़ारों=1e3 लाखों=1e5 करोड़ों=1e7',
    half: 'आधा आधे',
    articles: 'एक',
  },
}
