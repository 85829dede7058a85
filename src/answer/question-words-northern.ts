/**
 * The words questions are asked with, a row for each language of the Germanic family, and Indonesian. Pure data.
 *
 * Words are folded: lower case, no accents. Phrases are parted by `,`; the longest one that stands in the question wins.
 * `function` lists words that carry nothing to look for.
 */
import type { QuestionRow } from './kind.ts'

export const NORTHERN: Readonly<Record<string, QuestionRow>> = {
  en: {
    who: 'who, whom, whose, by whom, which person, what person, who all',
    when: `when, what time, what year, which year, what date, which date, what day, which day, what month, which month, since when,
      until when, what century, which century, what decade, how soon, wen`,
    where: 'where, what place, which place, whereabouts, were at',
    'how-many': `how many, what number of, what percentage, what percent, what proportion, what share, what fraction, how large a,
      what was the population, what is the population, how many times, how old, how strong, how big, how large, how tall,
      how high, how far, how deep, how wide, how fast, how heavy, how hot, how cold, how powerful`,
    'how-much': `how much, what price, what was the price, what is the price, what did it cost, what does it cost, at what price,
      what amount, what sum, how expensive`,
    'how-long':
      'how long, for how long, how many minutes, how many hours, how many days, how many weeks, how many months, how many years, what duration',
    why: 'why, what caused, what reason, for what reason, how come, what is the reason, what was the reason, what led to, wy',
    how: 'how, how often, how frequently, in what way, by what means, what way',
    what: 'what, which, what kind of, what type of, what sort of, wat, wut, whats',
    'yes-no': `is, are, was, were, do, does, did, has, have, had, can, could, will, would, should, may, might, isn't, aren't, wasn't,
      weren't, don't, doesn't, didn't, hasn't, haven't, won't, is it true that, is there, are there, did they`,
    disagree: `disagree, differ, contradict, contradiction, contradictions, disagreement, disagreements, conflicting, at odds,
      inconsistent, disputed, in dispute, discrepancy, discrepancies`,
    function: `the a an of in on at to for from by with as into is are was were be been do does did has have had will would can could
      should may might it its he his him she her they them their this that these those there and or about abt please pls tell me us
      you your i we any some ever actually really exactly also`,
  },
  id: {
    who: 'siapa, siapakah, siapa saja, oleh siapa, dengan siapa',
    when: 'kapan, kapankah, bilamana, tahun berapa, pada tahun berapa, jam berapa, pukul berapa, tanggal berapa, hari apa, sejak kapan',
    where: 'di mana, dimana, dimanakah, di manakah, ke mana, kemana, dari mana, mana',
    'how-many':
      'berapa, berapa banyak, berapakah, berapa jumlah, berapa orang, berapa kali, seberapa besar, seberapa kuat, berapa persen, seberapa jauh, seberapa tinggi',
    'how-much': 'berapa harga, berapa biaya, berapa nilai, seberapa mahal',
    'how-long': 'berapa lama, berapa lamakah, seberapa lama, berapa jam, berapa hari, berapa menit',
    why: 'mengapa, kenapa, apa sebab, apa alasan, apa penyebab',
    how: 'bagaimana, bagaimanakah, gimana',
    what: 'apa, apakah yang, apa yang, yang mana, apa saja, apa nama',
    'yes-no': 'apakah, benarkah, sudahkah',
    disagree: 'berbeda pendapat, tidak sepakat, berselisih, perbedaan sumber, bertentangan',
    function: `yang di ke dari dan atau pada untuk dengan oleh itu ini adalah ialah telah sudah akan sedang dalam tentang mengenai para
      sebuah seorang nya saat ketika terjadi dilakukan saja pun tersebut antara juga ada secara sebagai`,
  },
  de: {
    who: 'wer, wen, wem, wessen, von wem, mit wem, welche person',
    when: 'wann, seit wann, bis wann, um wie viel uhr, in welchem jahr, welches jahr, an welchem tag, an welchem datum, zu welcher zeit',
    where: 'wo, wohin, woher, an welchem ort, in welcher stadt, in welchem land',
    'how-many':
      'wie viele, wieviele, wie viel prozent, wie oft, wie stark, wie gross, wie hoch, wie alt, wie weit, wie tief, wie schnell, welcher anteil',
    'how-much': 'wie viel, wieviel, wie teuer, was kostet, was kostete, zu welchem preis, was hat gekostet',
    'how-long': 'wie lange, wie lang, wie viele stunden, wie viele tage, wie viele minuten, wie viele jahre',
    why: 'warum, weshalb, wieso, aus welchem grund, weswegen',
    how: 'wie, auf welche weise, wodurch',
    what: 'was, welche, welcher, welches, welchen, welchem, woran, worum, woruber, wovon, womit, was fur',
    'yes-no':
      'ist, sind, war, waren, hat, haben, hatte, hatten, wird, werden, wurde, wurden, kann, konnen, soll, gibt es, stimmt es',
    disagree:
      'widersprechen, uneinig, unterscheiden, widerspruch, widerspruche, sind sich die quellen nicht einig',
    function: `der die das den dem des ein eine einen einem einer eines und oder in im am an auf zu zum zur von vom bei mit fur uber um aus
      nach als ist sind war waren hat haben hatte hatten wird werden wurde wurden sich es er sie ihr ihre sein seine dass nicht auch denn
      es gab gibt worden durch wegen unter vor noch schon beim ins ob man`,
  },
  nl: {
    who: 'wie, van wie, met wie, door wie',
    when: 'wanneer, sinds wanneer, hoe laat, in welk jaar, welk jaar, op welke dag, op welke datum',
    where: 'waar, waarheen, waarvandaan, in welke stad, in welk land',
    'how-many': 'hoeveel, hoe vaak, hoe sterk, hoe groot, hoe hoog, hoe oud, hoe ver, welk percentage',
    'how-much': 'hoe duur, hoeveel kost, hoeveel kostte, wat kost, wat kostte, hoeveel geld',
    'how-long': 'hoe lang, hoelang, hoeveel uur, hoeveel dagen',
    why: 'waarom, om welke reden, hoezo',
    how: 'hoe, op welke manier',
    what: 'wat, welke, welk, waarover, waarmee, wat voor',
    'yes-no': 'is, zijn, was, waren, heeft, hebben, had, hadden, wordt, worden, werd, werden, kan, zal',
    disagree: 'oneens, tegenspreken, verschillen, tegenstrijdig',
    function: `de het een en of in op aan te van voor met bij naar door over uit als is zijn was waren heeft hebben had hadden wordt worden
      werd werden er zich dat die dit deze niet ook hun hij zij ze om tot tijdens`,
  },
  nb: {
    who: 'hvem, av hvem, med hvem, hvem sin',
    when: 'nar, hvilket ar, i hvilket ar, hvilken dag, hvilken dato, hvor lenge siden, siden nar, nar pa',
    where: 'hvor, hvorhen, hvor hen, fra hvor, i hvilken by, hvilket land, hvilket sted',
    'how-many':
      'hvor mange, hvor stor, hvor stort, hvor sterk, hvor sterkt, hvor hoy, hvor hoyt, hvor gammel, hvor langt, hvor ofte, hvor mange ganger, hvor stor andel, hvor mange prosent',
    'how-much': 'hvor mye, hvor dyr, hvor dyrt, hva koster, hva kostet',
    'how-long': 'hvor lenge, hvor lang tid, hvor mange timer, hvor mange dager, hvor mange minutter',
    why: 'hvorfor, hva er grunnen, av hvilken grunn, hva er arsaken',
    how: 'hvordan, pa hvilken mate, hvorledes',
    what: 'hva, hvilken, hvilket, hvilke, hva slags, hva er, hva het',
    'yes-no': 'er, var, har, hadde, ble, blir, kan, skal, vil, stemmer det, finnes det',
    disagree: 'uenige, motsier, uenighet, er kildene uenige, spriker',
    function: `en ei et den det de og eller i pa til fra av med om for som er var har hadde ble blir skal vil kan ikke at seg sin sitt sine
      han hun ham henne dem deres dette denne disse man der ved etter under over ut inn opp ogsa`,
  },
  da: {
    who: 'hvem, af hvem, med hvem',
    when: 'hvornar, hvilket ar, i hvilket ar, hvilken dag, hvilken dato, siden hvornar',
    where: 'hvor, hvorhen, hvorfra, i hvilken by, i hvilket land',
    'how-many':
      'hvor mange, hvor stor, hvor stort, hvor kraftigt, hvor hoj, hvor gammel, hvor langt, hvor ofte, hvor mange procent',
    'how-much': 'hvor meget, hvor dyr, hvor dyrt, hvad koster, hvad kostede',
    'how-long': 'hvor laenge, hvor lang tid, hvor mange timer, hvor mange dage',
    why: 'hvorfor, af hvilken grund, hvad er grunden',
    how: 'hvordan, pa hvilken made',
    what: 'hvad, hvilken, hvilket, hvilke, hvad slags',
    'yes-no': 'er, var, har, havde, blev, bliver, kan, skal, vil',
    disagree: 'uenige, modsiger, uenighed',
    function: `en et den det de og eller i pa til fra af med om for som er var har havde blev bliver skal vil kan ikke at sig sin sit sine
      han hun ham hende dem deres dette denne disse man der ved efter under over ud ind op ogsa`,
  },
  sv: {
    who: 'vem, vilka personer, av vem, med vem, vems',
    when: 'nar, vilket ar, vilken dag, vilket datum, sedan nar, hur dags',
    where: 'var, vart, varifran, i vilken stad, i vilket land',
    'how-many':
      'hur manga, hur stor, hur stort, hur stark, hur starkt, hur hog, hur gammal, hur langt, hur ofta, hur manga procent',
    'how-much': 'hur mycket, hur dyr, hur dyrt, vad kostar, vad kostade',
    'how-long': 'hur lange, hur lang tid, hur manga timmar, hur manga dagar',
    why: 'varfor, av vilken anledning, vad ar orsaken',
    how: 'hur, pa vilket satt',
    what: 'vad, vilken, vilket, vilka, vad for',
    'yes-no': 'ar, var, har, hade, blev, blir, kan, ska, finns det',
    disagree: 'oense, oeniga, motsager, skiljer sig',
    function: `en ett den det de och eller i pa till fran av med om for som ar var har hade blev blir ska vill kan inte att sig sin sitt sina
      han hon honom henne dem deras detta denna dessa man dar vid efter under over ut in upp ocksa`,
  },
}
