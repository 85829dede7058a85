/**
 * The words questions are asked with, a row for each language. Pure data.
 *
 * Words are folded: lower case, no accents. Phrases are parted by `,` or a line end; the longest one that stands in the
 * question wins. `function` lists words that carry nothing to look for.
 */

/** What is asked for. `said` is a statement of somebody, `disagree` what the sources differ on. */
export type Kind =
  | 'who'
  | 'when'
  | 'where'
  | 'how-many'
  | 'how-much'
  | 'how-long'
  | 'why'
  | 'how'
  | 'what'
  | 'said'
  | 'yes-no'
  | 'disagree'

export type QuestionRow = Partial<Record<Kind, string>> & { readonly function: string }

export const QUESTION_WORDS: Readonly<Record<string, QuestionRow>> = {
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
    'how-long': 'how long, for how long, how many minutes, how many hours, how many days, how many weeks, how many months, how many years, what duration',
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
    'how-many': 'berapa, berapa banyak, berapakah, berapa jumlah, berapa orang, berapa kali, seberapa besar, seberapa kuat, berapa persen, seberapa jauh, seberapa tinggi',
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
    'how-many': 'wie viele, wieviele, wie viel prozent, wie oft, wie stark, wie gross, wie hoch, wie alt, wie weit, wie tief, wie schnell, welcher anteil',
    'how-much': 'wie viel, wieviel, wie teuer, was kostet, was kostete, zu welchem preis, was hat gekostet',
    'how-long': 'wie lange, wie lang, wie viele stunden, wie viele tage, wie viele minuten, wie viele jahre',
    why: 'warum, weshalb, wieso, aus welchem grund, weswegen',
    how: 'wie, auf welche weise, wodurch',
    what: 'was, welche, welcher, welches, welchen, welchem, woran, worum, woruber, wovon, womit, was fur',
    'yes-no': 'ist, sind, war, waren, hat, haben, hatte, hatten, wird, werden, wurde, wurden, kann, konnen, soll, gibt es, stimmt es',
    disagree: 'widersprechen, uneinig, unterscheiden, widerspruch, widerspruche, sind sich die quellen nicht einig',
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
    'how-many': 'hvor mange, hvor stor, hvor stort, hvor sterk, hvor sterkt, hvor hoy, hvor hoyt, hvor gammel, hvor langt, hvor ofte, hvor mange ganger, hvor stor andel, hvor mange prosent',
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
    'how-many': 'hvor mange, hvor stor, hvor stort, hvor kraftigt, hvor hoj, hvor gammel, hvor langt, hvor ofte, hvor mange procent',
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
    'how-many': 'hur manga, hur stor, hur stort, hur stark, hur starkt, hur hog, hur gammal, hur langt, hur ofta, hur manga procent',
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
  fr: {
    who: 'qui, qui est ce qui, par qui, avec qui, a qui, de qui, quelle personne',
    when: 'quand, depuis quand, a quelle heure, quel jour, quelle date, en quelle annee, quelle annee, a quelle date',
    where: 'ou, d ou, dans quelle ville, dans quel pays, a quel endroit',
    'how-many': 'combien de, combien d, combien de fois, quel nombre, quel pourcentage, quelle part, quelle taille, quelle magnitude, quel age, de quelle magnitude',
    'how-much': 'combien, combien coute, combien a coute, quel prix, a quel prix, quel montant, quel est le prix',
    'how-long': 'combien de temps, depuis combien de temps, combien d heures, combien de jours, quelle duree',
    why: 'pourquoi, pour quelle raison, pour quelles raisons',
    how: 'comment, de quelle maniere',
    what: 'que, qu, quoi, quel, quelle, quels, quelles, qu est ce que, qu est ce qui, de quoi, lequel, laquelle',
    'yes-no': 'est ce que, est ce qu, est il, a t il, a t elle, y a t il, ont ils, est, a, ont, sont, etait',
    disagree: 'desaccord, se contredisent, contradictions, divergent, different',
    function: `le la les l un une des de du d et ou a au aux en dans sur pour par avec sans est sont etait ete a ont avait qui que qu se s
      ce cet cette ces il elle ils elles son sa ses leur leurs ne pas y t n c j lors pendant plus`,
  },
  es: {
    who: 'quien, quienes, a quien, con quien, de quien, por quien',
    when: 'cuando, desde cuando, a que hora, que dia, que fecha, en que ano, que ano, en que fecha',
    where: 'donde, adonde, a donde, de donde, en que ciudad, en que pais, en que lugar',
    'how-many': 'cuantos, cuantas, cuantas veces, que porcentaje, que numero, que magnitud, de que magnitud, que tan fuerte, que edad',
    'how-much': 'cuanto, cuanta, cuanto cuesta, cuanto costo, que precio, a que precio, que cantidad',
    'how-long': 'cuanto tiempo, cuanto duro, cuanto dura, cuantas horas, cuantos dias, cuantos minutos, por cuanto tiempo',
    why: 'por que, porque, por que razon, por que motivo, a que se debe',
    how: 'como, de que manera, de que forma',
    what: 'que, cual, cuales, sobre que, de que, en que',
    'yes-no': 'es cierto que, hay, hubo, ha, han, es, fue, esta',
    disagree: 'discrepan, contradicen, contradicciones, desacuerdo, difieren',
    function: `el la los las un una unos unas de del y o a al en con por para sin sobre es son fue eran ser ha han habia que se su sus lo le
      les no esta este ese eso esto como mas entre durante tras hay`,
  },
  it: {
    who: 'chi, da chi, con chi, a chi, di chi',
    when: 'quando, da quando, a che ora, che giorno, in che anno, in quale anno, quale data, che data, in quale data',
    where: 'dove, da dove, in quale citta, in quale paese, in che luogo',
    'how-many': 'quanti, quante, quante volte, quale percentuale, che percentuale, che magnitudo, di che magnitudo, quanto forte, quanto grande, quanto alto, che eta',
    'how-much': 'quanto, quanta, quanto costa, quanto e costato, quanto costava, che prezzo, a che prezzo, quale prezzo',
    'how-long': 'quanto tempo, quanto e durata, quanto e durato, quanto dura, quanto duro, per quanto tempo, quante ore, quanti giorni, da quanto tempo',
    why: 'perche, per quale motivo, per quale ragione, come mai',
    how: 'come, in che modo, in quale modo',
    what: 'che, che cosa, cosa, quale, quali, di cosa, di che cosa, qual, qual e',
    'yes-no': 'e vero che, e, ha, hanno, sono, c e, ci sono, era',
    disagree: 'discordano, si contraddicono, contraddizioni, disaccordo, divergono',
    function: `il lo la i gli le l un uno una di del dello della dei degli delle d e o a al allo alla ai agli alle in nel nella nei nelle con
      su sul sulla per da dal dalla dai tra fra e sono era stato stata stati ha hanno aveva si che non suo sua suoi sue loro piu durante ci`,
  },
  pt: {
    who: 'quem, de quem, com quem, por quem, a quem',
    when: 'quando, desde quando, a que horas, que dia, em que dia, em que ano, que ano, que data, em que data',
    where: 'onde, aonde, de onde, em que cidade, em que pais, em que lugar',
    'how-many': 'quantos, quantas, quantas vezes, que percentagem, que porcentagem, que numero, que magnitude, qual a magnitude, que idade',
    'how-much': 'quanto, quanta, quanto custa, quanto custou, que preco, qual o preco, a que preco, qual o valor',
    'how-long': 'quanto tempo, quanto durou, quanto dura, por quanto tempo, ha quanto tempo, quantas horas, quantos dias',
    why: 'por que, porque, porque e que, por que razao, por que motivo, qual o motivo',
    how: 'como, de que forma, de que maneira, como e que',
    what: 'que, o que, qual, quais, o que e que, de que, sobre o que, em que',
    'yes-no': 'e verdade que, ha, houve, foi, e, esta, tem, sera que',
    disagree: 'discordam, contradizem, contradicoes, divergem, desacordo',
    function: `o a os as um uma uns umas de do da dos das e ou ao aos em no na nos nas com por pelo pela para sem sobre e sao foi eram ser ha
      tem tinha que se seu sua seus suas nao esta este esse isso isto como mais entre durante apos lhe`,
  },
  ru: {
    who: 'кто, кого, кому, кем, с кем, чей, чья, чье, у кого',
    when: 'когда, с каких пор, в каком году, какого числа, в какой день, во сколько, в котором часу',
    where: 'где, куда, откуда, в каком городе, в какой стране, в каком месте',
    'how-many': 'сколько, сколько человек, сколько раз, какое количество, какова численность, какой процент, какой силы, какой магнитуды, насколько сильным',
    'how-much': 'сколько стоит, сколько стоил, сколько стоила, сколько стоило, какова цена, какая цена, по какой цене, какая сумма, сколько денег, почем',
    'how-long': 'как долго, сколько времени, сколько длился, сколько длилась, сколько длилось, сколько часов, сколько дней',
    why: 'почему, зачем, по какой причине, отчего, из-за чего, в чем причина',
    how: 'как, каким образом',
    what: 'что, чем, чего, о чем, какой, какая, какое, какие, каков, какова, какую, каким, какого',
    'yes-no': 'ли, правда ли, есть ли, верно ли',
    disagree: 'расходятся, противоречат, противоречия, разногласия, не согласны',
    function: `и или в во на к ко с со от до из у о об обо по за для при над под между это этот эта эти тот та те был была было были есть
      будет не ни же ли бы как что он она они его ее их ему ей им себя свой свою своего после перед во время через`,
  },
  uk: {
    who: 'хто, кого, кому, ким, з ким, чии, чия',
    when: 'коли, якого року, у якому роц, якого числа, о котрии',
    where: 'де, куди, звідки, у якому міст, в якіи країн',
    'how-many': 'скільки, скільки людеи, скільки разів, яка кількість, якии відсоток',
    'how-much': 'скільки коштує, скільки коштував, скільки коштувала, яка ціна',
    'how-long': 'як довго, скільки часу, скільки тривав, скільки тривала, скільки годин, скільки днів',
    why: 'чому, навіщо, з якої причини',
    how: 'як, яким чином',
    what: 'що, чим, про що, якии, яка, яке, які, яку',
    'yes-no': 'чи, чи правда',
    disagree: 'суперечать, розбіжності, розходяться',
    function: `і та или або в у на до з зі із від за для при про по це цеи ця ці був була було були є буде не ж би як що він вона вони иого її
      їх себе своє після перед під час через`,
  },
  tr: {
    who: 'kim, kime, kimi, kimin, kimle, kimler, kim tarafindan',
    when: 'ne zaman, hangi yil, hangi yilda, hangi gun, hangi tarihte, saat kacta, ne zamandan beri',
    where: 'nerede, nereye, nereden, hangi sehirde, hangi ulkede, neresi',
    'how-many': 'kac, kac kisi, kac tane, kac kez, yuzde kac, ne kadar buyuk, kac buyuklugunde, ne kadar guclu, kac yasinda',
    'how-much': 'ne kadar, kaca, kac para, fiyati ne, fiyati ne kadar, maliyeti ne kadar',
    'how-long': 'ne kadar surdu, ne kadar surer, ne kadar surecek, ne kadar sure, kac saat, kac gun, kac dakika',
    why: 'neden, nicin, niye, ne sebeple',
    how: 'nasil, ne sekilde',
    what: 'ne, neyi, neler, hangi, hangisi, ne hakkinda',
    'yes-no': 'mi, mu',
    disagree: 'celisiyor, celiski, anlasamiyor, farkli soyluyor, ayrisiyor',
    function: `ve veya ile de da bu su o bir icin gibi cok daha en ki mi mu ya her olan oldu olarak edildi etti var yok sonra once kadar
      hakkinda tarafindan arasinda`,
  },
  vi: {
    who: 'ai, nhung ai, ai da, boi ai, voi ai, ai la',
    when: 'khi nao, bao gio, luc nao, hom nao, ngay nao, nam nao, vao nam nao, may gio, thoi diem nao, tu khi nao',
    where: 'o dau, dau, tai dau, noi nao, cho nao, den dau, tu dau, thanh pho nao, nuoc nao',
    'how-many': 'bao nhieu, bao nhieu nguoi, may, co bao nhieu, may nguoi, bao nhieu lan, so luong bao nhieu, manh bao nhieu, bao nhieu phan tram',
    'how-much': 'bao nhieu tien, gia bao nhieu, tri gia bao nhieu, gia la bao nhieu, ton bao nhieu, het bao nhieu',
    'how-long': 'bao lau, trong bao lau, may tieng, bao nhieu gio, bao nhieu ngay, keo dai bao lau',
    why: 'tai sao, vi sao, sao lai, ly do gi, vi ly do gi',
    how: 'nhu the nao, the nao, bang cach nao, lam sao, ra sao',
    what: 'gi, cai gi, dieu gi, nao, nhung gi, la gi, viec gi, ve gi',
    'yes-no': 'co phai, phai khong, khong, chua, hay khong, lieu, co dung la, da chua',
    disagree: 'mau thuan, bat dong, khac nhau o diem nao, khong thong nhat, trai nguoc',
    function: `cua va la o trong ngoai tren duoi voi cho tu den da dang se duoc bi nhung cac mot nay do kia thi ma de ve tai vao khi hom
      ong ba anh chi cuoc su viec co rang theo cung lai ra len xuong giua cac hay bang`,
  },
  zh: {
    who: '谁,誰,哪位,何人,哪些人',
    when: '什么时候,何时,甚麼時候,什麼時候,何時,几点,哪天,哪一天,哪年,哪一年,几月几日,什么时间',
    where: '哪里,哪儿,在哪,何处,什么地方,哪裡,哪個城市,哪个城市,哪个国家,何地',
    'how-many': '多少,几个,几名,几人,多少人,多大,多强,多高,多远,几次,百分之几,多少名,幾個,幾人',
    'how-much': '多少钱,多少錢,价格是多少,什么价格,多少美元,多少元,多贵',
    'how-long': '多久,多长时间,多長時間,持续多久,几个小时,几天,几分钟,多少天',
    why: '为什么,為什麼,为何,為何,何以,什么原因,原因是什么',
    how: '怎么,怎样,如何,怎麼,怎樣',
    what: '什么,什麼,哪个,哪些,哪個,何,哪支,哪一',
    'yes-no': '吗,嗎,是否,有没有,是不是,有沒有',
    disagree: '分歧,矛盾,说法不一,不一致,出入',
    function: '的 了 在 是 和 与 與 及 被 把 对 對 就 也 都 而 其 这 那 之 于 於 有 为 為 呢 啊 请 問 问 一 个 個',
  },
  ja: {
    who: '誰,だれ,どなた,何者',
    when: 'いつ,何時,何年,何月,何日,どの日,いつから,いつまで,何曜日',
    where: 'どこ,何処,どの国,どの都市,どの街',
    'how-many': '何人,いくつ,何件,何個,どれくらい,どのくらい,どれほど,何回,何名,何パーセント,何割,何歳',
    'how-much': 'いくら,何円,何ドル,どれだけの金額,値段は',
    'how-long': 'どれくらいの時間,どのくらいの時間,何時間,何分,何日間,どれくらい続,どのくらい続,いつまで続',
    why: 'なぜ,何故,どうして,なんで,理由は',
    how: 'どうやって,どのように,いかに',
    what: '何,なに,なん,どの,どれ,どんな,どちら',
    'yes-no': 'ましたか,ですか,ますか,でしたか,のか,ませんか,か？,か?',
    disagree: '食い違,矛盾,見解の相違,一致しない',
    function: 'の は が を に で と も や から まで へ より た だ です ます した して する いる ある なる この その あの こと もの ため れた られ れる か',
  },
}
