/**
 * The words questions are asked with, a row for each language: Slavic, Turkish, Vietnamese, Chinese, Japanese. Pure data.
 *
 * Words are folded: lower case, no accents. Phrases are parted by `,`; the longest one that stands in the question wins.
 * `function` lists words that carry nothing to look for.
 */
import type { QuestionRow } from './kind.ts'

export const EASTERN: Readonly<Record<string, QuestionRow>> = {
  ru: {
    who: 'кто, кого, кому, кем, с кем, чей, чья, чье, у кого',
    when: 'когда, с каких пор, в каком году, какого числа, в какой день, во сколько, в котором часу',
    where: 'где, куда, откуда, в каком городе, в какой стране, в каком месте',
    'how-many':
      'сколько, сколько человек, сколько раз, какое количество, какова численность, какой процент, какой силы, какой магнитуды, насколько сильным',
    'how-much':
      'сколько стоит, сколько стоил, сколько стоила, сколько стоило, какова цена, какая цена, по какой цене, какая сумма, сколько денег, почем',
    'how-long':
      'как долго, сколько времени, сколько длился, сколько длилась, сколько длилось, сколько часов, сколько дней',
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
    'how-many':
      'kac, kac kisi, kac tane, kac kez, yuzde kac, ne kadar buyuk, kac buyuklugunde, ne kadar guclu, kac yasinda',
    'how-much': 'ne kadar, kaca, kac para, fiyati ne, fiyati ne kadar, maliyeti ne kadar',
    'how-long':
      'ne kadar surdu, ne kadar surer, ne kadar surecek, ne kadar sure, kac saat, kac gun, kac dakika',
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
    'how-many':
      'bao nhieu, bao nhieu nguoi, may, co bao nhieu, may nguoi, bao nhieu lan, so luong bao nhieu, manh bao nhieu, bao nhieu phan tram',
    'how-much':
      'bao nhieu tien, gia bao nhieu, tri gia bao nhieu, gia la bao nhieu, ton bao nhieu, het bao nhieu',
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
    function:
      '的 了 在 是 和 与 與 及 被 把 对 對 就 也 都 而 其 这 那 之 于 於 有 为 為 呢 啊 请 問 问 一 个 個',
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
    function:
      'の は が を に で と も や から まで へ より た だ です ます した して する いる ある なる この その あの こと もの ため れた られ れる か',
  },
}
