/**
 * Words with which furniture lines begin, in about thirty languages: general words of any newspaper, no names. Data, and
 * two readers. A word stands at the start of a short line, or is the whole of it: body text that holds it survives.
 */

/** The whole line says no more than this. */
const WHOLE = `
advertisement|advertisements|advertising|sponsored|sponsored content|ad|ads|comments?|share|share this|share this article|share on|
print|email|e-mail|copy link|link copied|tags?|topics?|keywords?|related|related articles?|related stories|related news|related posts?|
related content|related topics|recommended|recommended reading|recommended videos?|popular|most popular|most read|trending|latest|
latest news|top stories|more stories|more news|read more|read next|read also|continue reading|continue reading below|
story continues below advertisement|see also|you may also like|you might also like|don't miss|don’t miss|must read|up next|
more about|more on this|more on this story|more on this topic|more from author|about the author|about the authors|author|sign in|
log in|login|register|subscribe|subscribe now|newsletter|newsletters|loading|loading content|please wait|join the conversation|follow us|
listen|listen to this article|watch|watch more|video|videos|photo|photos|gallery|image|images|caption|close|menu|search|home|back to top|
top|contents|table of contents|current issue|all rights reserved|editor's picks|editors' picks|

anzeige|werbung|kommentare|teilen|drucken|schlagworte|schlagwörter|themen|mehr zum thema|zum thema|lesen sie auch|lesen sie mehr|
mehr lesen|auch interessant|das könnte sie auch interessieren|meistgelesen|weiterlesen|ihre meinung zählt|anmelden|abonnieren|inhalt|
annonse|del|del artikkel|del artikkelen|les også|les mer|kommentarer|annons|dela|läs också|läs mer|læs også|læs mere|del artiklen|
mainos|jaa|lue myös|lue lisää|kommentit|advertentie|delen|reacties|lees ook|lees meer|lees verder|gerelateerd|
publicité|partager|imprimer|commentaires|à lire aussi|lire aussi|lire la suite|sur le même sujet|a lire également|s'abonner|
publicidad|compartir|imprimir|comentarios|lee también|leer más|lea también|te puede interesar|noticias relacionadas|más información|
etiquetas|temas|suscríbete|publicidade|compartilhar|partilhar|comentários|leia também|leia mais|veja também|saiba mais|ler mais|
pubblicità|condividi|stampa|commenti|leggi anche|leggi di più|articoli correlati|argomenti|continua a leggere|
reklama|udostępnij|komentarze|czytaj więcej|czytaj także|czytaj też|zobacz także|zobacz też|polecane|tagi|
sdílet|komentáře|čtěte také|přečtěte si také|související|hirdetés|megosztás|hozzászólások|olvassa el|ezt is olvassa|kapcsolódó|
publicitate|distribuie|comentarii|citește și|citeşte şi|vezi și|διαφήμιση|κοινοποίηση|σχόλια|διαβάστε επίσης|διαβάστε ακόμα|δείτε επίσης|
reklam|paylaş|yorumlar|ilgili haberler|ayrıca okuyun|devamını oku|реклама|поделиться|комментарии|читайте также|читать далее|
по теме|материалы по теме|смотрите также|поділитися|коментарі|читайте також|сподели|коментари|прочетете още|вижте още|
إعلان|شارك|مشاركة|تعليقات|التعليقات|اقرأ أيضا|اقرأ أيضاً|إقرأ أيضا|المزيد|آگهی|بیشتر بخوانید|نظرات|פרסומת|שתפו|תגובות|קראו גם|קרא עוד|
विज्ञापन|यह भी पढ़ें|ये भी पढ़ें|शेयर|শেয়ার|আরও পড়ুন|আরো পড়ুন|মন্তব্য|iklan|advertorial|bagikan|komentar|baca juga|baca selengkapnya|
terkait|berita terkait|kongsi|quảng cáo|chia sẻ|bình luận|đọc thêm|xem thêm|tin liên quan|โฆษณา|แชร์|อ่านเพิ่มเติม|ข่าวที่เกี่ยวข้อง|
广告|分享|评论|相关新闻|相关阅读|延伸阅读|更多|責任編輯|相關新聞|延伸閱讀|広告|シェア|関連記事|あわせて読みたい|コメント|続きを読む|もっと見る|
광고|공유|댓글|관련기사|관련 기사|더보기`

/** The line begins with this; it is a way to elsewhere, a credit or an appeal. */
const START = `
read more|read also|read next|read:|also read|see also|see more|related:|related story|more:|more on|watch:|listen:|click here|
click to|sign up|subscribe to|subscribe for|subscribe now|follow us|follow the|join our|join us on|download the|download our|
get the latest|copyright|©|\\(c\\)|all rights reserved|reporting by|additional reporting|with additional reporting|editing by|edited by|
written by|compiled by|contact the|reach the|write to|email the|photo:|photo by|photo credit|photograph:|image:|image credit|
picture:|video:|credit:|source:|\\(source|this article (?:was originally|originally|first|contains affiliate)|this story (?:was originally|originally)|
originally published|first published|last updated|updated on|published on|published:|updated:|posted on|posted:|
we may earn|if you (?:buy|click|purchase)|you can unsubscribe|by signing up|by subscribing|advertisement|
foto:|fotos:|bild:|quelle:|\\(quelle|lesen sie auch|lesen sie hier|lesen sie mehr|mehr dazu|mehr zum thema|lesetipp|hier geht es zu|abonnieren sie|
les også|les mer|læs også|læs mere|läs också|läs även|läs mer|se også|kilde:|källa:|lue myös|lue lisää|kuva:|lees ook|lees meer|bron:|
lire aussi|à lire aussi|a lire aussi|lire également|à lire|voir aussi|crédit photo|photo :|source :|
lee también|lea también|leer más|te puede interesar|también te puede|foto de|fuente:|leia também|leia mais|veja também|saiba mais|
assista|fonte:|crédito:|leggi anche|leggi di più|guarda anche|czytaj także|czytaj też|czytaj również|czytaj więcej|zobacz także|
źródło:|fot\\.|čtěte také|přečtěte si|zdroj:|foto :|olvassa el|fotó:|forrás:|citește și|citeşte şi|vezi și|sursa:|
διαβάστε (?:επίσης|ακόμα|ακόμη)|δείτε (?:επίσης|ακόμα)|πηγή:|φωτο:|ilgili haber|kaynak:|fotoğraf:|
читайте также|читать также|смотрите также|подписывайтесь|источник:|фото:|читайте також|підписуйтесь|джерело:|прочетете още|вижте още|снимка:|
اقرأ أيضا|اقرأ أيضاً|اقرأ ايضا|إقرأ أيضا|شاهد أيضا|المصدر:|بیشتر بخوانید|منبع:|קראו גם|צילום:|
यह भी पढ़ें|ये भी पढ़ें|इसे भी पढ़ें|আরও পড়ুন|আরো পড়ুন|baca juga|baca:|simak juga|lihat juga|sumber:|baca lagi|
xem thêm|đọc thêm|nguồn:|ảnh:|อ่านเพิ่มเติม|อ่านข่าว|相关阅读|延伸阅读|责任编辑|来源：|編輯：|来源:|資料來源|関連記事|写真：|【写真|관련기사|▶|☞|무단전재`

const flat = (words: string) =>
  words
    .split('|')
    .map((word) => word.trim())
    .filter((word) => word !== '')
    .join('|')

const WHOLE_LINE = new RegExp(`^(?:${flat(WHOLE)})$`, 'iu')
const LINE_START = new RegExp(`^(?:${flat(START)})(?![\\p{L}\\p{N}])`, 'iu')

/** Longest line that a whole word or a start of the lists makes furniture. */
const LONGEST_WHOLE = 60
const LONGEST_START = 220

/** Punctuation, signs and digits (counts) around a label do not matter. */
const EDGES = /^[^\p{L}\p{M}]{1,12}|[^\p{L}\p{M}]{1,12}$/gu

export const isWholeLabel = (line: string): boolean =>
  line.length <= LONGEST_WHOLE && WHOLE_LINE.test(line.replace(EDGES, ''))

export const startsAsFurniture = (line: string): boolean => {
  if (line.length > LONGEST_START) return false
  const start = line.replace(/^[\s\p{P}\p{S}]{0,8}(?=[\p{L}\p{N}])/u, '')
  return LINE_START.test(start) || LINE_START.test(line)
}

/** "Jane Doe contributed to this report": the last words of a dispatch. */
export const isContribution = (line: string): boolean =>
  line.length <= LONGEST_START &&
  /\bcontributed (?:to this|reporting)|\breporting (?:from|by) \p{Lu}/u.test(line)
