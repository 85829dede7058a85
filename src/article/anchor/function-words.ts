/**
 * Function words of each language: what may begin a sentence in capitals without being a name, and what cannot be the
 * noun that a number counts. Pure data.
 */

const WORDS: Readonly<Record<string, string>> = {
  en: `a an the this that these those it its he she him her his they them their we us our you your i me my who whom whose which what when where
    why how and or but nor so yet if then than as at by for from in into of off on onto out over per to up with without within while whereas though
    although because since until till after before during about above across against along among around behind below beneath beside besides between
    beyond despite down except inside like near outside past through throughout toward towards under underneath unlike upon via is are was were be
    been being am do does did has have had will would shall should can could may might must not no yes also only just even still again already always
    never often ever once twice soon now later earlier today tomorrow yesterday tonight here there however therefore moreover meanwhile furthermore
    nevertheless nonetheless instead otherwise thus hence additionally finally first second third last next another other others some any all each every
    both either neither most more many much few several such same one two three four five six seven eight nine ten dozens hundreds thousands millions
    following according amid given both speaking asked let there's it's 
    nearly almost about around roughly approximately separately similarly recently
    originally previously currently eventually ultimately overall perhaps maybe indeed rather quite very too well`,
  de: `der die das den dem des ein eine einer einem einen eines und oder aber doch sondern denn weil dass ob wenn als wie wo was wer wann warum
    in im an am auf aus bei beim mit nach von vom zu zum zur über unter vor hinter zwischen durch für gegen ohne um bis seit während wegen trotz
    laut habe hätte hätten sei seien wäre wären ist sind war waren wird werden wurde wurden hat haben hatte hatten kann können soll sollen muss müssen will wollen nicht kein keine auch nur
    noch schon sehr so dann da dort hier heute gestern morgen jetzt nun zuvor danach später zudem außerdem allerdings jedoch dennoch dabei damit
    dafür dagegen daher deshalb beide alle viele einige mehrere andere er sie es ich wir ihr man sich sein seine ihre dieser diese dieses jeder jede
    nachdem bevor sowie insgesamt bereits erst etwa rund mehr weniger laut zwar aufgrund kurz`,
  fr: `le la les l un une des du de d et ou mais donc or ni car que qui quoi dont où quand comment pourquoi si à au aux en dans par pour sur sous
    avec sans entre vers chez contre depuis pendant après avant selon malgré il elle ils elles on nous vous je tu ce cet cette ces son sa ses leur
    leurs est sont était étaient a ont avait avaient sera seront ne pas plus aussi très bien déjà encore alors ainsi cependant toutefois mais tous toutes
    plusieurs certains autre autres même deux trois lors dès outre interrogé c qu n s j y`,
  es: `el la los las un una unos unas y e o u pero sino que quien cual cuando donde como por para con sin sobre entre hacia hasta desde según
    durante tras ante bajo contra en de del a al es son fue fueron era eran ha han había será no sí también ya muy más menos su sus este esta estos
    estas ese esa eso aquel se lo le les me te nos yo él ella ellos ellas todo todos todas otro otra otros además sin embargo aunque mientras así
    después antes luego ahora hoy ayer mañana dos tres`,
  it: `il lo la i gli le un uno una e ed o ma però che chi cui quando dove come perché se di a da in con su per tra fra del dello della dei degli
    delle al allo alla ai agli alle si ci dal dalla dai dalle nel nella nei nelle sul sulla sui sulle è sono era erano ha hanno aveva sarà non anche più meno
    già ancora così poi quindi tuttavia inoltre mentre dopo prima durante secondo contro senza verso questo questa questi queste quello suo sua suoi loro
    tutti tutte altri due tre`,
  pt: `o a os as um uma uns umas e ou mas que quem qual quando onde como por para com sem sobre entre até desde segundo durante após ante sob
    contra em de do da dos das no na nos nas ao à aos às pelo pela é são foi foram era eram tem têm há será não também já muito mais menos seu sua
    seus suas este esta esse essa isso aquele se lhe todo todos todas outro outra outros além porém embora enquanto assim depois antes hoje ontem ele ela
    eles elas dois duas três`,
  nl: `de het een en of maar want dus dat die dit deze wie wat waar wanneer hoe waarom als dan in op aan bij met naar van voor door over onder
    tussen tegen zonder om tot sinds tijdens na volgens ook nog al niet geen wel zeer meer minder is zijn was waren heeft hebben had hadden wordt worden
    werd werden zal zou kan kunnen moet hij zij ze we wij ik jij je u haar hun ons er daar hier nu vandaag gisteren morgen echter daarnaast verder
    alle veel andere beide twee drie eerder`,
  nb: `en ei et den det de dei og eller men for at som hvem hva hvor når hvordan hvorfor hvis om da så i på av til fra med ved under over mellom
    mot uten etter før siden gjennom ifølge er var blir ble har hadde kan kunne skal skulle vil ville må ikke også bare enda ennå svært mer mindre han hun
    vi du jeg dere deres sin sitt sine min mitt alle mange noen flere andre begge to tre i dag går nå der her denne dette disse man mens selv samtidig
    likevel imidlertid derfor dermed dessuten tidligere verken`,
  da: `en et den det de og eller men for at som hvem hvad hvor når hvordan hvorfor hvis om da så i på af til fra med ved under over mellem mod uden
    efter før siden gennem ifølge er var bliver blev har havde kan kunne skal skulle vil ville må ikke også kun endnu meget mere mindre han hun vi du jeg
    deres sin sit sine alle mange nogle flere andre begge to tre nu der her denne dette disse man mens selv samtidig dog derfor desuden tidligere`,
  sv: `en ett den det de och eller men för att som vem vad var när hur varför om då så i på av till från med vid under över mellan mot utan efter
    före sedan genom enligt är var blir blev har hade kan kunde ska skulle vill ville måste inte också bara ännu mycket mer mindre han hon vi du jag deras sin
    sitt sina alla många några flera andra båda två tre nu där här denna detta dessa man medan själv samtidigt dock därför dessutom tidigare`,
  id: `yang dan atau tetapi tapi namun karena sebab jika kalau bila bahwa agar supaya untuk dari ke di pada dalam dengan tanpa oleh kepada terhadap
    antara hingga sampai sejak selama setelah sebelum sesudah ketika saat sementara seperti sebagai adalah ialah akan telah sudah sedang masih belum tidak
    bukan jangan juga hanya saja lagi pula pun ini itu tersebut para semua setiap beberapa banyak kedua dua tiga dia ia mereka kami kita saya anda nya
    ada menurut tentang mengenai bagi demi serta maupun meski meskipun walaupun selain akibat oleh lalu kemudian kini sekarang tadi nanti bagaimana
    mengapa apa siapa kapan dimana berikut sebelumnya selanjutnya sebuah seorang sebanyak`,
  vi: `và hoặc hay nhưng mà vì do nên nếu thì là của cho với từ đến tới trong ngoài trên dưới trước sau giữa bên tại ở về theo bởi bằng qua để khi lúc
    các những một mọi mỗi từng cả hai ba này kia đó ấy đây đã đang sẽ vẫn cũng còn chỉ rất lại không chưa chẳng được bị có ông bà anh chị cô họ chúng tôi
    ta mình nó ai gì nào sao đâu đổi hôm tuy song nhiên ngoài ra bên cạnh như vậy hiện nay
    ngay cùng`,
  ru: `и в во не на я с со что а по как это он она они мы вы ты из у за от к ко до для о об при же но или если бы то так его её их ее который когда
    где кто чем уже еще ещё также только после перед между через под над без про ли ни да нет был была было были есть будет этот эта эти тот та те там тут
    здесь теперь сейчас сегодня вчера ранее однако поэтому кроме согласно среди во время пока все весь вся всё каждый другой другие по словам`,
  uk: `і й та в у не на я з із зі що а по як це він вона вони ми ви ти за від до для про при же але або якщо би то так його її їх який коли де хто чим
    вже ще також лише тільки після перед між через під над без чи ні був була було були є буде цей ця ці той та ті там тут тепер зараз сьогодні вчора
    раніше однак тому крім згідно серед під час поки всі весь вся все кожен інший інші за словами`,
  pl: `i w we na z ze do od o u za po pod nad przed przy dla bez przez między że żeby aby a ale lub albo oraz jak jako gdy kiedy gdzie kto co który
    która które jest są był była było były będzie nie tak też także tylko już jeszcze się to ten ta te tego tej tym on ona oni my wy ja jego jej ich
    swój według podczas po ponadto jednak dlatego wszystkie inne dwa trzy dziś wczoraj wcześniej`,
  cs: `a i v ve na z ze do od o u za po pod nad před při pro bez přes mezi že aby ale nebo anebo jak jako když kdy kde kdo co který která které je
    jsou byl byla bylo byli bude ne ano také jen pouze už ještě se si to ten ta tento tato toto on ona oni my vy já jeho její jejich svůj podle během
    však proto všechny jiné dva tři dnes včera dříve`,
  tr: `ve veya ya da de ile için bu şu o bir ama fakat ancak çünkü eğer ki gibi kadar göre sonra önce daha çok en az her hiç ne kim nasıl neden niçin
    nerede var yok değil olan olarak oldu olduğunu ise hem dün bugün yarın şimdi ayrıca öte yandan iki üç tüm bazı diğer`,
  ms: `yang dan atau tetapi namun kerana jika bahawa untuk dari ke di pada dalam dengan tanpa oleh kepada antara hingga sejak selama selepas sebelum
    ketika semasa seperti sebagai adalah akan telah sudah sedang masih belum tidak bukan juga hanya lagi pun ini itu tersebut para semua setiap beberapa
    banyak kedua dua tiga dia beliau mereka kami kita saya ada menurut mengenai bagi serta walaupun selain kemudian kini sementara`,
}

const sets = new Map<string, ReadonlySet<string>>()

/** `word` in lower case, as printed otherwise. False for languages without a row. */
export function isFunctionWordOf(word: string, language: string): boolean {
  let set = sets.get(language)
  if (!set) {
    set = new Set((WORDS[language] ?? '').split(/\s+/).filter(Boolean))
    sets.set(language, set)
  }
  return set.has(word)
}
