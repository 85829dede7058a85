/**
 * Number words of Germanic and Romance languages. Pure data; the notation is explained in numeral-row.ts.
 */
import type { NumeralRow } from './numeral-row.ts'

export const WESTERN_NUMERALS: Readonly<Record<string, NumeralRow>> = {
  en: {
    small: `zero - two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
      eighteen nineteen`,
    tens: 'twenty thirty forty fifty sixty seventy eighty ninety',
    joiner: 'and',
    scales: `hundred=1e2 thousand=1e3 million=1e6 billion=1e9 trillion=1e12 dozen=12 bn=1e9 mn=1e6 tn=1e12 trn=1e12 k=1e3
      crore=1e7 lakh=1e5`,
    vague: `dozens=1e1 scores_of=1e1 tens_of_thousands=1e4 hundreds_of_thousands=1e5 tens_of_millions=1e7 hundreds_of_millions=1e8
      tens_of_billions=1e10 hundreds_of_billions=1e11 hundreds=1e2 thousands=1e3 millions=1e6 billions=1e9 trillions=1e12
      several_hundred=1e2 several_thousand=1e3 several_million=1e6 several_billion=1e9 several_dozen=1e1 a_few_dozen=1e1
      a_few_hundred=1e2 a_few_thousand=1e3 a_few_million=1e6 some_dozens=1e1`,
    half: 'half half_a half_an',
    plusHalf: 'and_a_half',
    fractions:
      'third_of=1/3 thirds=1/3 quarter_of=1/4 quarters=1/4 fifth_of=1/5 fifths=1/5 tenth_of=1/10 tenths=1/10 half_of=1/2',
    alone: 'half_a_dozen=6 half-dozen=6 half-a-dozen=6',
    articles: 'one a an',
  },
  de: {
    small: `null eins zwei/zwo drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn
      achtzehn neunzehn`,
    tens: 'zwanzig dreißig/dreissig vierzig fünfzig sechzig siebzig achtzig neunzig',
    joiner: 'und',
    scales: `hundert=1e2 tausend=1e3 tsd=1e3 million=1e6 millionen=1e6 mio=1e6 milliarde=1e9 milliarden=1e9 mrd=1e9 billion=1e12
      billionen=1e12 bio=1e12 billiarden=1e15 dutzend=12`,
    alone: `zweihundert=200 dreihundert=300 vierhundert=400 fünfhundert=500 sechshundert=600 siebenhundert=700 achthundert=800
      neunhundert=900 hundert=100 tausend=1000 eintausend=1000 einhundert=100 zweitausend=2000 dreitausend=3000
      viertausend=4000 fünftausend=5000 zehntausend=10000 hunderttausend=100000 halbes_dutzend=6 halben_dutzend=6`,
    vague: `dutzende=1e1 dutzenden=1e1 hunderte=1e2 hunderten=1e2 hunderter=1e2 tausende=1e3 tausenden=1e3 tausender=1e3
      zehntausende=1e4 zehntausenden=1e4 hunderttausende=1e5 hunderttausenden=1e5 mehrere_hundert=1e2 mehrere_tausend=1e3
      einige_hundert=1e2 einige_tausend=1e3 millionen=1e6 milliarden=1e9`,
    oneAndHalf: 'anderthalb eineinhalb eineinhalbe anderthalbe anderthalbstündig*',
    half: 'halbe halben halbes halber',
    plusHalf: 'einhalb und_ein_halb',
    fractions: 'drittel=1/3 viertel=1/4 fünftel=1/5 zehntel=1/10 hälfte=1/2',
    articles: 'ein eine einer einem einen eines',
  },
  fr: {
    small: `zéro - deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit
      dix-neuf`,
    tens: 'vingt trente quarante cinquante soixante soixante-dix quatre-vingt/quatre-vingts quatre-vingt-dix',
    joiner: 'et',
    scales: `cent=1e2 cents=1e2 mille=1e3 million=1e6 millions=1e6 milliard=1e9 milliards=1e9 md=1e9 mds=1e9 mrd=1e9 billion=1e12
      billions=1e12 douzaine=~12 dizaine=~10 quinzaine=~15 vingtaine=~20 trentaine=~30 quarantaine=~40 cinquantaine=~50 soixantaine=~60
      centaine=~100
      millier=1e3`,
    alone: 'cent=100 mille=1000 demi-douzaine=6',
    vague: `dizaines=1e1 douzaines=1e1 centaines=1e2 milliers=1e3 dizaines_de_milliers=1e4 centaines_de_milliers=1e5
      dizaines_de_millions=1e7 centaines_de_millions=1e8 plusieurs_centaines=1e2 plusieurs_milliers=1e3 millions=1e6
      milliards=1e9`,
    half: 'demi demie demi- demie-',
    plusHalf: 'et_demi et_demie',
    fractions: 'tiers=1/3 quart=1/4 quarts=1/4 cinquième=1/5 cinquièmes=1/5 dixième=1/10 moitié=1/2',
    articles: 'un une',
  },
  es: {
    small: `cero - dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete
      dieciocho diecinueve`,
    tens: 'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa',
    joiner: 'y',
    scales: `mil=1e3 millón=1e6 millones=1e6 mdd=1e6 mil_millones=1e9 millardo=1e9 billón=1e12 billones=1e12 docena=~12 decena=~10 quincena=~15
      veintena=~20 treintena=~30 cincuentena=~50 centena=~100 centenar=~100 millar=1e3`,
    alone: `cien=100 ciento=100 doscientos/doscientas=200 trescientos/trescientas=300 cuatrocientos/cuatrocientas=400
      quinientos/quinientas=500 seiscientos/seiscientas=600 setecientos/setecientas=700 ochocientos/ochocientas=800
      novecientos/novecientas=900 mil=1000 veintiuno/veintiún/veintiuna=21 veintidós=22 veintitrés=23 veinticuatro=24
      veinticinco=25 veintiséis=26 veintisiete=27 veintiocho=28 veintinueve=29 media_docena=6`,
    vague: `decenas=1e1 docenas=1e1 centenares=1e2 cientos=1e2 miles=1e3 decenas_de_miles=1e4 cientos_de_miles=1e5
      centenares_de_miles=1e5 decenas_de_millones=1e7 cientos_de_millones=1e8 millones=1e6`,
    half: 'media medio',
    plusHalf: 'y_media y_medio',
    fractions: 'tercio=1/3 tercios=1/3 cuarto_de=1/4 cuartos=1/4 quinto_de=1/5 quintos=1/5 mitad=1/2',
    articles: 'uno un una',
  },
  it: {
    small: `zero - due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici
      diciassette diciotto diciannove`,
    tens: 'venti trenta quaranta cinquanta sessanta settanta ottanta novanta',
    joiner: '',
    scales: `cento=1e2 mila=1e3 milione=1e6 milioni=1e6 mln=1e6 miliardo=1e9 miliardi=1e9 mld=1e9 bilione=1e12 trilioni=1e12
      dozzina=~12 decina=~10 quindicina=~15 ventina=~20 trentina=~30 quarantina=~40 cinquantina=~50 sessantina=~60
      settantina=~70 ottantina=~80 novantina=~90 centinaio=~100 migliaio=1e3`,
    alone: `cento=100 duecento=200 trecento=300 quattrocento=400 cinquecento=500 seicento=600 settecento=700 ottocento=800
      novecento=900 mille=1000 duemila=2000 tremila=3000 diecimila=10000 centomila=100000 mezza_dozzina=6`,
    vague: `decine=1e1 dozzine=1e1 centinaia=1e2 migliaia=1e3 decine_di_migliaia=1e4 centinaia_di_migliaia=1e5
      decine_di_milioni=1e7 centinaia_di_milioni=1e8 milioni=1e6 miliardi=1e9`,
    half: "mezzo mezza mezz'",
    plusHalf: 'e_mezzo e_mezza',
    fractions: 'terzo_di=1/3 terzo_dei=1/3 terzi=1/3 quarto_di=1/4 quarti=1/4 quinti=1/5 metà=1/2',
    articles: 'uno un una',
  },
  pt: {
    small: `zero - dois/duas três quatro cinco seis sete oito nove dez onze doze treze catorze/quatorze quinze dezesseis/dezasseis
      dezessete/dezassete dezoito dezenove/dezanove`,
    tens: 'vinte trinta quarenta cinquenta sessenta setenta oitenta noventa',
    joiner: 'e',
    scales: `mil=1e3 milhão=1e6 milhões=1e6 mi=1e6 mil_milhões=1e9 bilhão=1e9 bilhões=1e9 bi=1e9 bilião=1e12 biliões=1e12
      trilhão=1e12 trilhões=1e12 dúzia=~12 dezena=~10 quinzena=~15 vintena=~20 trintena=~30 centena=~100 milhar=1e3`,
    alone: `cem=100 cento=100 duzentos/duzentas=200 trezentos/trezentas=300 quatrocentos/quatrocentas=400 quinhentos/quinhentas=500
      seiscentos/seiscentas=600 setecentos/setecentas=700 oitocentos/oitocentas=800 novecentos/novecentas=900 mil=1000 meia_dúzia=6`,
    vague: `dezenas=1e1 dúzias=1e1 centenas=1e2 milhares=1e3 dezenas_de_milhares=1e4 centenas_de_milhares=1e5
      dezenas_de_milhões=1e7 centenas_de_milhões=1e8 milhões=1e6`,
    half: 'meia meio',
    plusHalf: 'e_meia e_meio',
    fractions: 'terço=1/3 terços=1/3 quarto_de=1/4 quartos=1/4 quintos=1/5 metade=1/2',
    articles: 'um uma',
  },
  nl: {
    small: `nul - twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien
      negentien`,
    tens: 'twintig dertig veertig vijftig zestig zeventig tachtig negentig',
    about: 'tal',
    ten: 'tien',
    joiner: 'en',
    scales: `honderd=1e2 duizend=1e3 miljoen=1e6 mln=1e6 miljard=1e9 mld=1e9 biljoen=1e12 dozijn=12`,
    alone: `honderd=100 duizend=1000 tweehonderd=200 driehonderd=300 vierhonderd=400 vijfhonderd=500 tweeduizend=2000
      tienduizend=10000 honderdduizend=100000 half_dozijn=6`,
    vague: `tientallen=1e1 honderden=1e2 duizenden=1e3 tienduizenden=1e4 honderdduizenden=1e5 miljoenen=1e6 miljarden=1e9
      enkele_honderden=1e2 tientallen_miljoenen=1e7`,
    oneAndHalf: 'anderhalf anderhalve',
    half: 'half halve',
    plusHalf: 'en_een_half en_een_halve ënhalf',
    fractions: 'derde_van=1/3 kwart=1/4 driekwart=3/4 tweederde=2/3 vijfde_van=1/5 helft=1/2',
    articles: 'een één',
  },
  nb: {
    small:
      'null - to tre fire fem seks sju/syv åtte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten',
    tens: 'tjue/tyve tretti/tredve førti femti seksti sytti åtti nitti',
    about: 'tall',
    ten: 'ti',
    joiner: '',
    scales: `hundre=1e2 tusen=1e3 million=1e6 millioner=1e6 millionene=1e6 mill=1e6 mio=1e6 milliard=1e9 milliarder=1e9 milliardene=1e9
      mrd=1e9 billion=1e12 billioner=1e12 dusin=12`,
    alone: 'hundre=100 tusen=1000 halvt_dusin=6',
    vague: `titalls=1e1 titall=1e1 dusinvis=1e1 hundrevis=1e2 hundretalls=1e2 tusenvis=1e3 tusentalls=1e3 titusener=1e4
      titusenvis=1e4 hundretusener=1e5 hundretusenvis=1e5 flere_hundre=1e2 flere_tusen=1e3 millioner=1e6 milliarder=1e9`,
    oneAndHalf: 'halvannen halvannet',
    half: 'halv halvt halve',
    plusHalf: 'og_en_halv og_et_halvt og_halv',
    fractions:
      'tredjedel=1/3 tredel=1/3 tredjedeler=1/3 tredeler=1/3 fjerdedel=1/4 firedel=1/4 halvparten=1/2 femtedel=1/5',
    articles: 'en ei et én ett',
  },
  da: {
    small:
      'nul - to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten',
    tens: 'tyve tredive/tredve fyrre halvtreds tres halvfjerds firs halvfems',
    about: 'tal',
    ten: 'ti',
    joiner: 'og',
    scales: `hundrede=1e2 hundred=1e2 tusinde=1e3 tusind=1e3 million=1e6 millioner=1e6 mio=1e6 milliard=1e9 milliarder=1e9 mia=1e9
      billion=1e12 billioner=1e12 dusin=12 snes=20`,
    alone: 'halvt_dusin=6 hundrede=100 tusind=1000 tusinde=1000',
    vague: `snesevis=1e1 dusinvis=1e1 titals=1e1 hundredvis=1e2 tusindvis=1e3 tusinder=1e3 titusinder=1e4 titusindvis=1e4
      hundredtusinder=1e5 flere_hundrede=1e2 flere_tusinde=1e3 millioner=1e6`,
    oneAndHalf: 'halvanden halvandet',
    half: 'halv halvt halve',
    plusHalf: 'og_en_halv og_et_halvt',
    fractions: 'tredjedel=1/3 tredjedele=1/3 fjerdedel=1/4 fjerdedele=1/4 femtedel=1/5 halvdelen=1/2',
    articles: 'en et én ét',
  },
  sv: {
    small:
      'noll - två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton',
    tens: 'tjugo trettio fyrtio femtio sextio sjuttio åttio nittio',
    about: 'tal talet tals talets',
    ten: 'tio',
    joiner: '',
    scales: `hundra=1e2 tusen=1e3 miljon=1e6 miljoner=1e6 mn=1e6 milj=1e6 miljard=1e9 miljarder=1e9 md=1e9 mdr=1e9 biljon=1e12
      biljoner=1e12 dussin=12`,
    alone: 'hundra=100 tusen=1000 halvdussin=6 halvt_dussin=6',
    vague: `tiotal=1e1 tiotals=1e1 dussintals=1e1 hundratal=1e2 hundratals=1e2 tusental=1e3 tusentals=1e3 tiotusentals=1e4
      hundratusentals=1e5 flera_hundra=1e2 flera_tusen=1e3 miljoner=1e6 miljarder=1e9`,
    half: 'halv halvt halva halvtimme',
    plusHalf: 'och_en_halv och_ett_halvt',
    fractions: 'tredjedel=1/3 tredjedelar=1/3 fjärdedel=1/4 fjärdedelar=1/4 femtedel=1/5 hälften=1/2',
    articles: 'en ett',
  },
}
