/**
 * What pages say that are no article: consent, login, "not found"; and what an article says that is withdrawn. Data, and a
 * reader for each, for about twenty-five languages. General words only.
 */

const anyOf = (words: string) =>
  words
    .trim()
    .split(/\s*\n\s*/)
    .join('|')

const CONSENT = new RegExp(
  anyOf(`
  we value your privacy
  (?:accept|allow|agree to|use of|uses?|manage|your) (?:all )?(?:the )?cookies
  cookie (?:settings|policy|preferences|consent)
  before you continue
  privacy (?:settings|preferences|choices)
  consent to
  cookies? (?:akzeptieren|zustimmen|zulassen)
  zustimmung|datenschutzeinstellungen|mit werbung (?:und|weiter)
  (?:accepter|gérer) (?:les |tous les )?cookies|vie privée
  (?:aceptar|acepta|configurar) (?:las |todas las )?cookies|tu privacidad
  (?:accetta|accettare) (?:i |tutti i )?cookie|la tua privacy
  (?:aceitar|aceite) (?:os |todos os )?cookies|sua privacidade
  cookies accepteren|jouw privacy|godta (?:alle )?(?:informasjonskapsler|cookies)|informasjonskapsler|godkänn (?:alla )?(?:cookies|kakor)
  accepter (?:alle )?cookies|hyväksy (?:kaikki )?evästeet|evästeet|akceptuj(?:ę)?|pliki cookie|ciasteczka|souhlas|soubory cookie|sütik
  fișiere(?:le)? cookie|çerez(?:ler)?|файлы cookie|файли cookie|бисквитки|ملفات تعريف الارتباط|کوکی|עוגיות|कुकी|কুকি|kuki|chấp nhận cookie|คุกกี้
  接受.{0,6}cookie|cookie.{0,8}同意|쿠키`),
  'giu',
)

const LOGIN = new RegExp(
  anyOf(`
  (?:log|sign) ?in to (?:continue|read|view|access|see)
  please (?:log|sign) ?in|you must (?:log|sign|be logged) ?in|(?:create|register for) (?:a free |an )?account
  subscribe to (?:continue|read|unlock)|(?:this|the) (?:article|content|story) is (?:only |reserved )?(?:available )?(?:for|to) (?:our )?(?:subscribers|members)
  already a subscriber|verify (?:that )?you are (?:a )?human|checking your browser|enable javascript (?:and cookies )?to continue|are you a robot
  melden sie sich an|jetzt anmelden|bitte anmelden|nur für abonnenten|connectez-vous|réservé aux abonnés|identifiez-vous
  inicia(?:r)? sesión|solo para suscriptores|accedi per|riservato agli abbonati|faça login|exclusivo para assinantes|log in om|inloggen
  logg inn for|logga in för|log ind for|kirjaudu sisään|zaloguj się|přihlaste se|jelentkezz(?:en)? be|autentifică-te|συνδεθείτε
  giriş yap(?:ın)?|войдите|увійдіть|влезте|تسجيل الدخول|وارد شوید|התחבר(?:ו)?|लॉग इन|লগ ইন|masuk untuk|đăng nhập|เข้าสู่ระบบ|登录后|請登入|ログイン|로그인`),
  'giu',
)

const MISSING = new RegExp(
  `^(?:${anyOf(`
  (?:error|fehler|erreur|errore|erro|feil|fel)?\\s?404\\b.{0,60}
  (?:sorry[,.]? )?(?:the |this )?(?:page|article|story|content|file) (?:(?:was |is |could |can)?not (?:be )?found|(?:does not|doesn['’]t) exist|(?:is |has been )?(?:no longer available|removed|deleted|gone)|unavailable).{0,40}
  (?:page |file )?not found.{0,40}
  (?:we )?(?:couldn['’]t|can['’]t|cannot) find (?:that|this|the) page.{0,40}
  (?:die )?seite (?:wurde )?(?:leider )?nicht gefunden.{0,40}|(?:der )?artikel (?:wurde )?nicht gefunden.{0,40}
  page (?:non trouvée|introuvable).{0,40}|(?:esta )?página no (?:encontrada|existe|disponible).{0,40}|pagina non trovata.{0,40}|página não encontrada.{0,40}
  pagina niet gevonden.{0,40}|siden (?:ble|blev) ikke fundet.{0,40}|siden (?:ble )?ikke funnet.{0,40}|sidan (?:kunde inte hittas|hittades inte).{0,40}|sivua ei löyd.{0,40}
  (?:nie znaleziono strony|strona nie została znaleziona).{0,40}|stránka nenalezena.{0,40}|az oldal nem található.{0,40}|pagina nu a fost găsită.{0,40}
  η σελίδα δεν βρέθηκε.{0,40}|sayfa bulunamadı.{0,40}|страница не найдена.{0,40}|сторінку не знайдено.{0,40}|страницата не е намерена.{0,40}
  الصفحة غير موجودة.{0,40}|صفحه (?:مورد نظر )?(?:یافت|پیدا) نشد.{0,40}|הדף לא נמצא.{0,40}|पेज नहीं मिला.{0,40}|পৃষ্ঠা পাওয়া যায়নি.{0,40}|halaman tidak ditemukan.{0,40}
  không tìm thấy trang.{0,40}|ไม่พบหน้า.{0,40}|(?:页面|頁面).{0,4}(?:不存在|未找到|找不到).{0,20}|(?:找不到|未找到)(?:页面|頁面|网页).{0,20}|ページが見つかりません.{0,20}|페이지를 찾을 수 없습니다.{0,20}`)})$`,
  'iu',
)

/** An article that speaks of itself; "the retraction of a claim" inside a story is something else. */
const RETRACTED = new RegExp(
  `^(?:${anyOf(`
  (?:editor['’]?s?['’]? note[:.]? )?(?:this|the following|an earlier version of this) (?:article|story|report|item|piece|post) (?:has been|was|is being|is) (?:retracted|withdrawn|removed|taken down|unpublished|deleted)
  (?:retracted|retraction|withdrawn|story removed|story withdrawn|article retracted|article withdrawn|retraction notice)(?: article| notice)?\\s?[:–—|-]
  (?:retracted|retraction|withdrawn|article retracted|article withdrawn|story removed|story withdrawn|retraction notice)[.!]?$
  we have (?:retracted|withdrawn|removed) this (?:article|story|report)
  dieser (?:artikel|beitrag|text) (?:wurde|ist) (?:zurückgezogen|gelöscht|entfernt|depubliziert)
  cet article a été (?:retiré|rétracté|dépublié|supprimé)|(?:este|esta) (?:artículo|noticia|nota) ha sido (?:retirad[oa]|retractad[oa]|eliminad[oa])
  questo articolo è stato (?:ritirato|ritrattato|rimosso)|este artigo foi (?:retirado|retratado|removido)|dit artikel is (?:ingetrokken|teruggetrokken|verwijderd)
  denne (?:artikkelen|saken|artikel) er (?:trukket|fjernet|trukket tilbage)|(?:den här|denna) artikel(?:n)? har (?:dragits|tagits) (?:tillbaka|bort)|tämä (?:artikkeli|juttu) on (?:poistettu|vedetty)
  (?:ten |niniejszy )artykuł został (?:wycofany|usunięty)|tento článek byl (?:stažen|odstraněn)|ezt a cikket (?:visszavontuk|töröltük)|acest articol a fost (?:retras|eliminat)
  (?:το )?(?:παρόν )?άρθρο (?:αυτό )?(?:αποσύρθηκε|έχει αποσυρθεί)|bu haber (?:geri çekil|kaldırıl|yayından)
  (?:эта )?(?:статья|публикация) (?:была )?(?:отозвана|удалена|снята с публикации)|(?:цю )?(?:статтю|публікацію) (?:було )?(?:відкликано|видалено)
  (?:تم )?(?:سحب|حذف) هذا (?:المقال|الخبر)|artikel ini (?:telah )?(?:ditarik|dihapus|dicabut)|bài viết này đã (?:bị )?(?:gỡ|rút)
  本文已(?:被)?(?:撤回|撤稿|删除|刪除)|(?:この|本)記事は(?:撤回|削除)|이 기사는 (?:철회|삭제)`)})`,
  'iu',
)

/** Longest line that is looked at: a notice is short. */
const LONGEST = 400

const count = (words: RegExp, text: string): number => text.match(words)?.length ?? 0

export const consentCues = (text: string): number => count(CONSENT, text)
export const loginCues = (text: string): number => count(LOGIN, text)
export const saysMissing = (line: string): boolean => line.length <= 120 && MISSING.test(line.trim())
export const saysRetracted = (line: string): boolean => RETRACTED.test(line.slice(0, LONGEST).trim())
