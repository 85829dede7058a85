import { expect, test } from 'vitest'
import { CREDITS } from '../../../src/article/furniture/credits.ts'
import { formsIn } from '../../../src/article/furniture/forms.ts'
import { LABELS } from '../../../src/article/furniture/labels.ts'
import { PROMPTS, UNSPACED_PROMPTS } from '../../../src/article/furniture/prompts.ts'
import { roleByForm } from '../../../src/article/furniture.ts'
import { paragraphsOf } from '../../../src/article/paragraphs.ts'

const roleOf = (line: string) => {
  const [paragraph] = paragraphsOf(line)
  return paragraph && roleByForm(paragraph, true)
}

/** Share, read more, comments, advertisement, log in: as a page of each language prints them. */
const BUTTONS: Record<string, string> = {
  en: 'Share|Read more|Comments (12)|Advertisement|Sign in|4 min read|Share on Facebook|Follow us',
  de: 'Teilen|Weiterlesen|12 Kommentare|Anzeige|Anmelden|Auf Facebook teilen|3 Min. Lesezeit',
  nb: 'Del|Les mer|Kommentarer|Annonse|Logg inn|Del på Facebook|3 minutter',
  da: 'Del|Læs mere|Kommentarer|Annonce|Log ind|Del på Facebook',
  sv: 'Dela|Läs mer|Kommentarer|Annons|Logga in|Dela på Facebook',
  fi: 'Jaa|Lue lisää|Kommentit|Mainos|Kirjaudu sisään|Jaa Facebookissa',
  nl: 'Delen|Lees meer|Reacties|Advertentie|Inloggen|Deel via WhatsApp',
  fr: 'Partager|Lire la suite|Commentaires|Publicité|Connexion|Partager sur Facebook',
  es: 'Compartir|Leer más|Comentarios|Publicidad|Iniciar sesión|Compartir en Facebook',
  pt: 'Compartilhar|Leia mais|Comentários|Publicidade|Entrar|Compartilhar no WhatsApp',
  it: 'Condividi|Leggi tutto|Commenti|Pubblicità|Accedi|Condividi su Facebook',
  pl: 'Udostępnij|Czytaj więcej|Komentarze|Reklama|Zaloguj się',
  cs: 'Sdílet|Číst dál|Komentáře|Inzerce|Přihlásit se',
  hu: 'Megosztás|Tovább olvasom|Hozzászólások|Hirdetés|Bejelentkezés',
  ro: 'Distribuie|Citește mai mult|Comentarii|Publicitate|Autentificare',
  el: 'Κοινοποίηση|Διαβάστε περισσότερα|Σχόλια|Διαφήμιση|Σύνδεση',
  tr: 'Paylaş|Devamını oku|Yorumlar|Reklam|Giriş yap',
  ru: 'Поделиться|Читать далее|Комментарии|Реклама|Войти|5 минут',
  uk: 'Поділитися|Читати далі|Коментарі|Реклама|Увійти',
  bg: 'Сподели|Прочетете още|Коментари|Реклама|Вход',
  ar: 'مشاركة|اقرأ المزيد|التعليقات|إعلان|تسجيل الدخول',
  fa: 'اشتراک گذاری|ادامه مطلب|نظرات|تبلیغات|ورود',
  he: 'שיתוף|קראו עוד|תגובות|פרסומת|התחברות',
  hi: 'शेयर करें|और पढ़ें|टिप्पणियां|विज्ञापन|लॉगिन',
  bn: 'শেয়ার করুন|আরও পড়ুন|মন্তব্য|বিজ্ঞাপন|লগইন',
  id: 'Bagikan|Baca selengkapnya|Komentar|Iklan|Masuk',
  ms: 'Kongsi|Baca lagi|Komen|Iklan|Log masuk',
  vi: 'Chia sẻ|Đọc tiếp|Bình luận|Quảng cáo|Đăng nhập',
  th: 'แชร์|อ่านต่อ|ความคิดเห็น|โฆษณา|เข้าสู่ระบบ',
  zh: '分享|阅读更多|评论|广告|登录|分享到微博',
  ja: 'シェア|続きを読む|コメント|広告|ログイン|会員限定記事',
  ko: '공유|더보기|댓글|광고|로그인',
}

const lines = Object.entries(BUTTONS).flatMap(([language, buttons]) =>
  buttons.split('|').map((line) => ({ language, line })),
)

test.for(lines)('the $language line "$line" is furniture', ({ line }) => {
  expect(roleOf(line)).toBe('furniture')
})

test.for([
  '© 2025 The Paper',
  'Alle Rechte vorbehalten. Nachdruck nur mit Genehmigung der Redaktion.',
  'Kaikki oikeudet pidätetään.',
  'Minden jog fenntartva.',
  'Toate drepturile rezervate.',
  'Всички права запазени.',
  'כל הזכויות שמורות',
  'Seluruh hak cipta dilindungi undang-undang.',
  'สงวนลิขสิทธิ์',
  'Whatsapp Facebook Email',
  'Share · Print · Comments',
  'Updated: 21 January 2025 at 10:00',
  '21.01.2025 - 15:48 Uhr Lesedauer: 2 Min.',
  'SENATOR SAYS THE BRIDGE WILL NOT BE REPAIRED THIS YEAR',
  'This page holds affiliate links.',
])('"%s" is furniture', (line) => {
  expect(roleOf(line)).toBe('furniture')
})

test.for([
  'Marathon winner Ann Smith ran the course of 2024 in 2:04:23.',
  'The index of 2020 closed at 2020.90 points.',
  'Mehr als 300 Menschen kamen am Montag in die Kirche.',
  'Kommentoi asiaa maanantaina kaupunginjohtaja Virtanen.',
  'Comentarios del ministro desataron la polémica.',
  'Daha fazla insan pazartesi günü sokağa çıktı.',
  'Комментировать отставку в ведомстве отказались.',
  'المزيد من الجنود وصلوا إلى المدينة يوم الاثنين.',
  'Bergabung dengan klub itu pada 2020, ia mencetak 30 gol.',
  '댓글 조작 사건의 피고인이 월요일 법정에 섰다.',
  '著作権法の改正案が月曜日に国会で可決された。',
  '关注此案的律师周一在法庭外发表了讲话。',
  'アマゾンは月曜日、読み放題サービスを値上げした。',
  'Facebook shares fell by 3 per cent on Monday after the report.',
  'She joined the newsletter of the party in 2019.',
  'Follow the money, the old judge used to say.',
  'This is a developing country with few roads.',
  'Next, the council will vote on the bridge.',
  'The firm said affiliate sales rose. It named no figure. Links to two banks were cut, and the court in Rome will hear the case on Monday morning at ten.',
])('"%s" is running text', (line) => {
  expect(roleOf(line)).toBeUndefined()
})

test.for([
  { name: 'prompts', table: PROMPTS + UNSPACED_PROMPTS, shortest: 2 },
  { name: 'credits', table: CREDITS, shortest: 2 },
  { name: 'labels', table: LABELS, shortest: 1 },
])('no form of the $name is too short to mean anything', ({ table, shortest }) => {
  expect(formsIn(table).filter((form) => form.length < shortest)).toEqual([])
})
