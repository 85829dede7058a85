/**
 * Words that carry no content of their own, in the languages that news is most often written in. Pure.
 *
 * The weight of a word comes from how rare it is in the stream; this table serves the first articles of a run, when
 * nothing has been counted yet. A language that is not listed makes do with the length of its words. English has its
 * own list in `lib/english.ts`.
 */
import { foldAccents, isFunctionWord } from '../lib/english.ts'

const WORDS: Readonly<Record<string, string>> = {
  de: `der die das den dem des ein eine einer eines einem einen und oder aber denn sondern auch nicht kein keine keinen
keiner mit von vom zum zur für auf aus bei beim nach seit über unter vor hinter zwischen gegen ohne durch bis wegen
ist sind war waren wird werden wurde wurden worden sein habe haben hat hatte hatten kann können konnte könnte soll
sollen sollte will wollen wollte muss müssen darf ich wir ihr sie ihre ihren ihrem ihrer seine seinen seinem seiner
man sich uns als wie wenn dass weil damit dann noch schon nur mehr sehr so am im ins es er zu an um da dort hier dieser
diese dieses diesem diesen alle alles viele was wer wo sagte sagt laut etwa rund jedoch bereits sowie doch immer`,
  nl: `de het een en of maar want niet geen met van voor naar aan bij uit over onder tegen door tot om als dan dat die
dit deze er is zijn was waren wordt worden werd werden heeft hebben had hadden kan kunnen kon zal zullen zou zouden
moet moeten ik wij we jij je u hij zij ze haar hun hem zich ons ook nog al wel meer veel zeer zo te in op wat wie waar
hoe omdat terwijl volgens zegt zei toen nu hier daar alle na sinds tussen zonder echter reeds`,
  nb: `den det de en et ei og eller men for ikke med av fra til på om over under mot uten mellom etter før siden ved som
at er var vært blir ble blitt har hadde kan kunne skal skulle vil ville må måtte jeg vi du dere han hun hans hennes seg
sin sitt sine deres oss også bare mer mye mange svært så nå her der hva hvem hvor hvis når fordi ifølge sier sa alle
noen ingen dette disse denne ha være få fått etter hos da enn sammen flere andre`,
  sv: `den det de en ett och eller men för inte med av från till på om över under mot utan mellan efter före sedan vid
som att är var varit blir blev har hade kan kunde ska skulle vill ville måste jag vi du ni han hon hans hennes sig sin
sitt sina deras oss också bara mer mycket många så nu här där vad vem hur när eftersom enligt säger sade alla några
ingen detta dessa denna vara fått från hos då än flera andra`,
  fi: `ja tai mutta että kun jos niin kuin myös vain ei eivät ole oli ovat olivat on olla ollut se sen sitä ne niiden
hän hänen me te he tämä tämän nämä joka jotka jonka mukaan kanssa sekä ennen jälkeen yli alle noin vielä nyt sanoi
kertoi voi voivat kaikki muun muassa kuitenkin`,
  fr: `le la les un une des du de et ou mais donc car ne pas plus avec sans pour par sur sous dans en entre vers chez
contre depuis pendant avant après est sont était étaient été être sera seront serait ont avait avaient avoir aura fait
faire peut peuvent pourrait doit doivent je nous vous il elle ils elles on lui leur leurs son sa ses notre votre mon ce
cet cette ces cela qui que quoi dont où quand comme si très aussi encore déjà ainsi alors tout tous toute toutes selon
dit affirmé aux au même autres autre deux plusieurs afin lors`,
  es: `el la los las un una unos unas y e o u pero sino porque no ni con sin por para de del al en entre sobre bajo
desde hasta hacia contra tras durante ante según es son era eran fue fueron ser sido está están estaba estar ha han
había habían haber tiene tienen puede pueden podría debe yo nosotros usted él ella ellos ellas lo le les se su sus
nuestro este esta estos estas ese esa eso esto aquel que quien cual cuando como donde si más muy también ya aún todo
todos toda todas dijo afirmó otro otra otros otras así además sólo solo mientras`,
  pt: `o a os as um uma uns umas e ou mas porque não nem com sem por para de do da dos das em no na nos nas ao aos à às
pelo pela pelos pelas entre sobre sob desde até contra após durante é são era eram foi foram ser sido está estão estava
estar tem têm tinha ter há pode podem poderia deve eu nós você ele ela eles elas lhe se seu sua seus suas nosso este
esta estes estas esse essa isso isto que quem qual quando como onde mais muito também já ainda todo todos toda todas
disse afirmou segundo outro outra outros outras assim além enquanto`,
  it: `il lo la i gli le un uno una e o ma perché non né con senza per di del dello della dei degli delle da dal dalla dai
dalle a al alla ai alle in nel nello nella nei nelle su sul sulla sui sulle tra fra contro dopo prima durante secondo è
sono era erano stato stata stati essere sarà ha hanno aveva avevano avere può possono potrebbe deve io noi voi lui lei
loro si suo sua suoi sue nostro questo questa questi queste quello quella che chi cui quando come dove se più molto
anche già ancora tutto tutti tutta tutte detto altri altre altro così mentre ed ad`,
  ro: `un o și sau dar că nu cu fără pentru pe de din la în între sub peste după până este sunt era au fost fi va vor ar
poate trebuie el ea ei ele lui lor său sa care ce când cum unde dacă mai foarte tot toate acest această aceste spus
potrivit prin către`,
  pl: `i oraz lub ale że nie z ze bez dla na w we do od po przed przez przy pod nad między o u jest są był była było byli
być będzie będą ma mają miał może mogą musi on ona ono oni one jego jej ich go mu się swój swoje który która które
którzy co kto kiedy jak gdzie czy jeśli bardzo także też już jeszcze tylko ten ta to te tego tej tych tym wszystkie
powiedział jednak według również`,
  cs: `a i nebo ale že ne není s se bez pro na v ve do od po před přes při pod nad mezi o u je jsou byl byla bylo byli být
bude budou má mají může mohou musí on ona ono oni jeho její jejich ho mu si svůj který která které kteří co kdo když
jak kde jestli velmi také už ještě jen ten ta to ty toho této těch tím všechny řekl podle však`,
  hr: `i ili ali da ne nije s sa bez za na u do od po pred kroz pri pod nad između o je su bio bila bilo bili biti će ima
imaju može mogu mora on ona oni njegov njezin njihov ga mu se svoj koji koja koje što tko kada kako gdje ako vrlo
također već još samo ovaj ova ovo taj ta to toga svi rekao prema kao`,
  sl: `in ali ter da ne ni s z brez za na v do od po pred skozi pri pod nad med o je so bil bila bilo bili biti bo bodo
ima imajo lahko mora on ona oni njegov njen njihov ga mu se svoj ki kar kdo ko kako kje če zelo tudi že še samo ta to
tega vsi dejal kot pa`,
  hu: `a az egy és vagy de hogy nem is csak már még mint ha aki ami amely volt van vannak lesz lett ez ezt azt ezek azok
meg el ki be fel után előtt szerint között alatt mert minden több nagyon így majd pedig mondta`,
  tr: `ve veya ama fakat ki bu şu o bir için ile gibi kadar göre sonra önce daha çok en da de mi ne değil olan olarak
oldu olduğu olduğunu etti ederek edildi dedi söyledi her ise ya hem onun onlar biz ben sen bunu buna bunun üzerine
tarafından`,
  id: `yang dan atau tetapi tapi namun di ke dari pada untuk dengan dalam oleh sebagai adalah ialah ini itu tersebut tidak
bukan belum sudah telah akan sedang masih bisa dapat harus ada saya kami kita anda dia ia mereka nya juga lebih sangat
seperti saat ketika setelah sebelum karena jika agar bahwa kata mengatakan ujar para antara terhadap hingga sampai
secara serta oleh lalu hanya semua banyak menurut`,
  vi: `của và là các những được trong cho với có không đã này một khi từ tại theo đến về ra vào trên sau trước ông bà anh
chị sẽ đang để cũng như nhiều năm ngày hôm người rằng thì mà ở do bị bởi vì nên nếu hay hoặc còn chỉ rất lại đó đây nào
cùng giữa qua lên xuống phải việc sự cuộc họ tôi chúng hơn cả mọi đều vẫn nói`,
  ru: `и или но что не ни с со без для на в во до от по перед через при под над между о об у к ко из за же бы ли это этот
эта эти этого этой этих тот та то те того был была было были быть будет будут есть он она оно они его её ее их ему им
себя свой свою своей который которая которые которого которой как когда где если чтобы также уже еще ещё только все
всех сказал заявил более после однако так может года`,
  uk: `і й та або але що не ні з із зі без для на в у до від по перед через при під над між про к за же би чи це цей ця ці
цього цієї цих той та те ті був була було були бути буде будуть є він вона воно вони його її їх йому їм себе свій свою
який яка які якого якої як коли де якщо щоб також вже ще тільки усі всі всіх сказав заявив більше після однак так може
року`,
  bg: `и или но че не с със без за на в във до от по пред през при под над между о е са беше бяха бил била бъде ще има
имат може той тя то те него нея тях му им се си свой който която което които как кога къде ако също вече още само този
тази това тези всички каза според след`,
  el: `ο η το οι τα του της των τον την στο στη στην στον στις στους με από για προς και ή αλλά ότι δεν μη να θα είναι ήταν
έχει έχουν είχε που πως όπως όταν αν πιο πολύ επίσης ήδη μόνο αυτό αυτή αυτός αυτά όλα μετά πριν κατά είπε ένα μια ένας`,
  ar: `في من على إلى عن مع أن إن لا لم لن ما هو هي هم هذا هذه ذلك تلك التي الذي الذين كان كانت يكون قد كل بعد قبل بين حول
عند أو و ثم أي غير قال وقال خلال حيث كما وقد وفي ومن أنه أنها منذ حتى ضد لكن`,
  fa: `و در به از که این آن را با برای است بود شد شده می های ها یک تا بر هم نیز او وی خود ما آنها اما یا اگر پس هر گفت
کرد کرده باید دارد`,
  hi: `के का की में है हैं और से को पर ने यह वह इस उस जो कि भी नहीं तो ही एक था थी थे हो गया गई कर करने किया लिए साथ बाद
अपने उनके तक कहा या अब जब`,
}

/** Written so much alike that one list serves both. */
const SAME_LIST: Readonly<Record<string, string>> = { da: 'nb', nn: 'nb', no: 'nb', ms: 'id', sk: 'cs', sr: 'hr', bs: 'hr' }

const sets = new Map<string, ReadonlySet<string>>()

/** Folded function words of a language, made when its first article comes. Empty for a language not listed. */
function setOf(language: string): ReadonlySet<string> {
  let set = sets.get(language)
  if (!set) {
    const words = WORDS[SAME_LIST[language] ?? language]?.split(/\s+/) ?? []
    set = new Set(words.map(foldAccents))
    sets.set(language, set)
  }
  return set
}

/** `word` is folded: lower case, without accents. */
export function isFunctionWordOf(word: string, language: string): boolean {
  return language === 'en' ? isFunctionWord(word) : setOf(language).has(word)
}
