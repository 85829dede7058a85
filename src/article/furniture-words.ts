/**
 * General words by which a page speaks of itself: prompts, notices, stamps, bylines and credits. Pure tables.
 * They are matched at the beginning of a line, folded (lower case, no accents, no leading marks).
 */

/** Prompts and notices: what a page says to its visitor. Imperatives with "us", "our", "this", "here", or fixed forms. */
export const PROMPTS = `
# en
read also|also read|read more|read next|read the full|see also|related:|related articles|related stories|more on this
most read|recommended for you|you may also like|you might also like|up next|keep reading|continue reading
sign up|subscribe to|subscribe now|subscribe today|subscribe for|subscribe here|get our|get the latest|join our
register now|register for free|register here|log in to|sign in to|already a subscriber|already have an account
become a member|become a subscriber|support our|support independent|donate now|donate today|download our
download the app|get the app|install our|follow us|like us on|join us on|find us on|connect with us|stay up to date
share this|share on|share via|share the article|share the story|tell us|let us know|have your say|what do you think?
leave a comment|leave a reply|post a comment|write a comment|add a comment|join the conversation
join the discussion|be the first to comment|comments are closed|comments are moderated|click here|tap here|click to
skip to|back to top|please enable|please log in|please sign in|enable javascript|we use cookies|this site uses
this website uses|our website uses|by continuing|by clicking|by signing up|by subscribing|by using this|accept cookies
accept all|manage cookies|your privacy choices|privacy policy|cookie policy|terms of use|terms of service
terms and conditions|all rights reserved|you've read|you have read|you have reached|you've reached|thank you for reading
thanks for reading|story continues below|article continues below|report an error|report a typo|spotted an error
got a tip|do you have a tip|contact us|email us|write to us|listen to this article|tags:|topics:|filed under
categories:|keywords:|disclaimer:|watch the video|this page was|this article may contain
enter your email|your email address|we will never share|unsubscribe at any time|you can unsubscribe
enjoyed this|did you like this|did you enjoy|liked this|spotted a mistake|found an error|found a mistake|if you spot|if you notice an
have a story|do you have a story|about the author|about the writer|buy a subscription|subscribe and|manage your
# de
lesen sie auch|lesen sie mehr|lesen sie hier|lesen sie dazu|lesen sie weiter|mehr zum thema|auch interessant
das könnte sie auch interessieren|siehe auch|weiterlesen|zum thema:|hier lesen sie|lesen sie unsere
melden sie sich|abonnieren sie|jetzt abonnieren|newsletter:|newsletter abonnieren|unser newsletter|hier klicken|klicken sie hier
folgen sie uns|folge uns|teilen sie diesen|artikel teilen|beitrag teilen|schreiben sie uns|kommentieren sie
diskutieren sie mit|ihre meinung zählt|ihre meinung ist gefragt|was meinen sie|wir verwenden cookies|wir nutzen cookies
diese website verwendet|diese seite verwendet|mit der anmeldung|mit ihrer anmeldung|mit dem klick|bitte aktivieren sie
bitte beachten sie, dass ihre|alle rechte vorbehalten|jetzt registrieren|jetzt anmelden|jetzt kostenlos
kostenlos registrieren|artikel anhören|empfohlener redaktioneller inhalt|externer inhalt|die kommentare im forum
schlagworte:|schlagwörter:|themen:|laden sie unsere|nichts mehr verpassen
hat ihnen der artikel|hat ihnen dieser|fehler gefunden|haben sie einen fehler|haben sie hinweise|über den autor|über die autorin|zur autorin
zum autor|bereits abonnent|schon abonnent|nie mehr verpassen
# fr
lire aussi|à lire aussi|à lire également|lire également|lire la suite|voir aussi|sur le même sujet|lisez aussi
abonnez-vous|inscrivez-vous|je m'abonne|suivez-nous|partager cet|partagez cet|cliquez ici|laissez un commentaire
laisser un commentaire|commentez cet|nous utilisons des cookies|ce site utilise|en poursuivant|en vous inscrivant
tous droits réservés|déjà abonné|cet article est réservé|recevez notre|recevez chaque|mots-clés|découvrez notre
pour ne rien rater|téléchargez notre
vous avez aimé|cet article vous a|vous avez une information|vous avez repéré|une erreur dans|signaler une erreur|écrivez-nous
écrivez à la|contactez-nous|à propos de l'auteur|à propos de l'autrice|offrir l'article|pas encore abonné
# es pt it
lea también|lee también|leer más|te puede interesar|le puede interesar|también te puede interesar|ver también
sigue leyendo|suscríbete|suscríbase|síguenos|síganos|comparte esta|comparte este|haz clic|haga clic|deja un comentario
deja tu comentario|utilizamos cookies|este sitio utiliza|este sitio web utiliza|todos los derechos reservados|etiquetas:
regístrate|únete a nuestro|recibe las noticias|recibe nuestro|ya eres suscriptor|descarga nuestra|escucha este
te gustó este|encontraste un error|encontró un error|reportar un error|escríbenos|escríbanos|sobre el autor|sobre la autora|contáctanos
leia também|leia mais|veja também|saiba mais|continue lendo|assine|inscreva-se|siga-nos|siga o nosso|partilhe
compartilhe|clique aqui|deixe um comentário|deixe o seu comentário|este site utiliza|usamos cookies
todos os direitos reservados|receba as notícias|receba a nossa|participe do nosso
subscreva|gostou deste|gostou desta|encontrou um erro|encontrou algum erro|utilizamos cookies|sobre o autor|sobre a autora|já é assinante
leggi anche|leggi tutto|potrebbe interessarti|ti potrebbe interessare|vedi anche|iscriviti|abbonati|seguici
condividi questo|condividi su|clicca qui|lascia un commento|utilizziamo i cookie|questo sito utilizza|riproduzione riservata
tutti i diritti riservati|registrati per|scarica la nostra|scarica l'app
ti è piaciuto|hai trovato un errore|segnala un errore|scrivici|sull'autore|ricevi le notizie|ricevi la nostra|sei già abbonato
# nl nb da sv fi
lees ook|lees verder|lees meer|bekijk ook|schrijf je in|schrijf u in|meld je aan|abonneer|volg ons|deel dit|klik hier
laat een reactie achter|wij gebruiken cookies|deze website gebruikt|alle rechten voorbehouden|reageer op dit
vond je dit|fout gezien|fout gevonden|heb je een tip|over de auteur|al abonnee|nog geen abonnee|ontvang onze|ontvang elke
les også|les mer|les hele|se også|hør også|meld deg på|abonner|følg oss|del denne|del artikkelen|klikk her
legg igjen en kommentar|skriv en kommentar|vi bruker informasjonskapsler|vi bruker cookies|alle rettigheter
har du tips|har du et tips|tips oss|fant du en feil|oppdaget du en feil|kjøp abonnement|allerede abonnent|logg inn|om forfatteren
få nyhetene|få vårt|få vores|har du et tip|allerede abonnent|fandt du en fejl|har du tips|hittat ett fel|redan prenumerant
om författaren|få vårt nyhetsbrev
læs også|læs mere|tilmeld dig|følg os|klik her|skriv en kommentar|vi bruger cookies
läs också|läs även|läs mer|se även|prenumerera|anmäl dig|följ oss|dela artikeln|klicka här|lämna en kommentar
vi använder cookies|lue myös|lue lisää|katso myös|tilaa uutiskirje|seuraa meitä|jaa tämä
# pl cs hu ro el
czytaj także|czytaj też|czytaj również|zobacz także|zobacz też|zobacz również|przeczytaj także|zapisz się|obserwuj nas
udostępnij|kliknij tutaj|dodaj komentarz|ta strona używa|używamy plików cookie|wszelkie prawa zastrzeżone
zauważyłeś błąd|znalazłeś błąd|masz informacje|napisz do nas|o autorze|masz już
čtěte také|čtěte též|přečtěte si|přihlaste se k|sledujte nás|klikněte zde|používáme cookies|všechna práva vyhrazena
olvassa el|iratkozzon fel|kövessen minket|citește și|citeşte şi|vezi și|abonează-te|urmărește-ne
διαβάστε επίσης|δείτε επίσης|εγγραφείτε|ακολουθήστε μας
# ru uk
читайте также|читайте ещё|смотрите также|по теме:|подробнее:|подпишитесь|подписывайтесь|следите за нами
присоединяйтесь|поделиться|нажмите здесь|оставить комментарий|мы используем|этот сайт использует|все права защищены
нашли ошибку|заметили ошибку|если вы заметили|если вы нашли|читайте нас|об авторе|понравилась статья|сообщите нам
читайте також|читайте ще|дивіться також|підпишіться|підписуйтесь|підписуйтеся|поділитися|залишити коментар
ми використовуємо|усі права захищені|всі права захищені
знайшли помилку|помітили помилку|якщо ви помітили|якщо ви знайшли|читайте нас|про автора|сподобалася стаття
# tr
ayrıca okuyun|ilgili haber|bunlar da ilginizi|devamını oku|önerilen haberler|abone ol|bizi takip|paylaş|buraya tıklayın
yorum yap|yorum yaz|bu site çerez|çerezleri kullan|tüm hakları saklıdır|bültenimize|bu içeriği beğendiniz
bu haberi beğendiniz|hata bildir|yazar hakkında|haber bülten
# id ms
baca juga|baca pula|baca selengkapnya|simak juga|lihat juga|tonton juga|artikel terkait|berita terkait|ikuti kami
langganan sekarang|berlangganan|bagikan artikel|bagikan ini|klik di sini|tinggalkan komentar|tulis komentar|beri komentar
kami menggunakan cookie|situs ini menggunakan|hak cipta dilindungi|daftar sekarang|dapatkan berita|dapatkan update
gabung|tag:|unduh aplikasi|tentang penulis|suka artikel ini|temukan kesalahan|punya informasi|laporkan kesalahan|berita berkaitan|baca lagi|langgan|kongsi artikel|laman web ini menggunakan
# vi
xem thêm|đọc thêm|xem tiếp|đọc tiếp|mời bạn đọc|mời quý|tin liên quan|bài liên quan|đăng ký nhận|đăng ký theo dõi
theo dõi chúng tôi|theo dõi kênh|chia sẻ bài|bấm vào đây|nhấn vào đây|gửi bình luận|để lại bình luận|ý kiến bạn đọc
chúng tôi sử dụng cookie|trang web này sử dụng|bản quyền thuộc|mọi quyền được bảo lưu|từ khóa:|thẻ:|tải ứng dụng
về tác giả|bạn thấy bài viết|phát hiện lỗi|bạn có thông tin|gửi bài viết về|độc giả gửi
# ar fa he hi
اقرأ أيضا|إقرأ أيضا|اقرأ المزيد|شاهد أيضا|مواضيع ذات صلة|أخبار ذات صلة|اشترك في|تابعونا|تابعنا|شارك هذا|جميع الحقوق محفوظة
بیشتر بخوانید|ما را دنبال کنید|קראו גם|הירשמו|עקבו אחרינו|यह भी पढ़ें|ये भी पढ़ें|और पढ़ें|सब्सक्राइब करें
`

/** The same for scripts without spaces: no word boundary after the form. */
export const UNSPACED_PROMPTS = `
相关阅读|相关新闻|相關新聞|延伸閱讀|延伸阅读|推荐阅读|推薦閱讀|点击阅读|阅读更多|查看更多|更多新闻|更多新聞|订阅我们|立即订阅|訂閱我們|立即訂閱|关注我们|關注我們
分享到|分享此|点击这里|點擊這裡|点此|發表評論|发表评论|留下评论|作者简介|發現錯誤|发现错误|本网站使用|本網站使用|我们使用cookie|我們使用cookie|版权所有|版權所有|未经授权|未經授權
扫码|扫描二维码|下载客户端
関連記事|関連ニュース|あわせて読みたい|こちらもおすすめ|続きを読む|続きはこちら|おすすめ記事|もっと見る|この記事をシェア|シェアする
メールマガジンに|メールマガジンを|ニュースレターに|ニュースレターを|登録はこちら|会員登録|有料会員に|有料会員限定
無料会員に|無料会員登録|ログインして|フォローする|フォローして|コメントを書く|コメントする
クッキー|当サイトは|当サイトでは|無断転載|この記事は有料|ここをクリック
관련기사|관련 기사|더 보기|구독하기|구독하고|뉴스레터|공유하기|댓글쓰기|댓글 쓰기|댓글을 |무단전재|무단 전재|저작권자
อ่านเพิ่มเติม|ข่าวที่เกี่ยวข้อง|ติดตามเรา|สมัครสมาชิก|แชร์
`

/** Whole lines: buttons, labels and boxes of a page. A number may follow in brackets. */
export const LABELS = `
share|comments|comment|advertisement|ad|sponsored|loading|menu|home|search|print|email|top stories|latest news|trending
most popular|most read|popular|recommended|related|related news|tags|topics|log in|sign in|subscribe|newsletter|gallery
facebook|twitter|linkedin|whatsapp|telegram|instagram|tiktok|youtube|x|admin|share article|reuse this content|more news
teilen|kommentare|anzeige|werbung|drucken|mehr|startseite|suche|meistgelesen|empfohlen|anmelden|abonnieren|themen
partager|commentaires|publicité|imprimer|accueil|recherche|les plus lus|recommandé|connexion|s'abonner|à la une
compartir|comentarios|publicidad|imprimir|inicio|lo más leído|recomendado|iniciar sesión|suscríbete|más noticias
partilhar|compartilhar|comentários|publicidade|mais lidas|recomendadas|entrar|seguir autor|mais notícias
condividi|commenti|pubblicità|stampa|i più letti|consigliati|accedi|abbonati|altre notizie
delen|reacties|advertentie|meest gelezen|aanbevolen|inloggen|del|kommentarer|annonse|annonce|annons|mest lest|mest læst
mest läst|anbefalt|logg inn|log ind|logga in|dela|skriv ut|udostępnij|komentarze|reklama|najczęściej czytane|zaloguj
sdílet|diskuze|nejčtenější|поделиться|комментарии|реклама|популярное|войти|главная|поширити|коментарі|популярне|головна
paylaş|yorumlar|reklam|en çok okunanlar|giriş yap|bagikan|komentar|iklan|terpopuler|beranda|masuk|kongsi|komen|laman utama
chia sẻ|bình luận|quảng cáo|đọc nhiều|trang chủ|đăng nhập|tin liên quan|ý kiến|分享|评论|評論|广告|廣告|首页|首頁|登录|登入|热门
シェア|コメント|広告|ホーム|ログイン|ランキング|関連記事|공유|댓글|광고|홈|로그인|많이 본 뉴스|مشاركة|تعليقات|إعلان|الرئيسية
`

/** What a page sends by mail, anywhere in a line; only with one of `ADDRESS`, or it may be news about such a thing. */
export const MAILINGS =
  'newsletter|newsletters|free email|daily email|email briefing|morning briefing|daily briefing|infolettre|boletín|boletim|nieuwsbrief|nyhetsbrev|nyhedsbrev|uutiskirje|biuletyn|рассылку|рассылка|розсилку|розсилка|bülten|bültenimiz|buletin|bản tin|cookie|cookies|çerez'
/** The page and its visitor. */
export const ADDRESS =
  'our|us|your|you|unser|unsere|unserem|unseren|unserer|ihr|ihre|ihren|sie|notre|nos|vous|votre|vos|nuestro|nuestra|nuestros|tu|tus|nossa|nosso|você|sua|seu|nostra|nostro|tua|tuo|ti|onze|ons|je|jouw|u|uw|vår|vårt|våre|våra|deg|dig|vores|dit|din|meidän|nasz|naszego|twój|наш|нашу|нас|вас|ваш|вам|нашої|bizim|sizin|size|kami|anda|kamu|chúng tôi|bạn'

/** Words of a stamp: when a page was published or changed, how long it takes to read. Digits or nothing must follow. */
export const STAMPS = `
published|first published|posted|updated|last updated|modified|reading time|veröffentlicht|aktualisiert|erstellt|stand
zuletzt aktualisiert|lesezeit|lesedauer|publié|mis à jour|modifié|temps de lecture|publicado|actualizado|última actualización
tiempo de lectura|atualizado|última atualização|tempo de leitura|pubblicato|aggiornato|ultimo aggiornamento|gepubliceerd
bijgewerkt|laatste update|publisert|sist oppdatert|oppdatert|lesetid|offentliggjort|opdateret|publicerad|uppdaterad
senast uppdaterad|julkaistu|päivitetty|opublikowano|aktualizacja|publikováno|aktualizováno|опубликовано|обновлено
опубліковано|оновлено|yayınlanma|yayın tarihi|güncelleme|diterbitkan|diperbarui|dipublikasikan|tayang|terbit|dikemas kini
đăng lúc|cập nhật|xuất bản|发布时间|發布時間|更新时间|更新時間|公開|更新|配信|입력|수정|نشر|آخر تحديث|प्रकाशित|अपडेट
`

/** Before an author's name, in a line of its own. */
export const BYLINES =
  'by|von|par|por|di|door|av|af|oleh|penulis|laporan|theo|tác giả|autor|autora|author|auteur|auteurs|redactie|автор|muhabir|yazan|记者|記者|文|بقلم'

/** Provenance, at the beginning of a line. */
export const CREDITS = `
reporting by|additional reporting|editing by|writing by|written by|compiled by|translated by|with contributions from
with contribution from|with reports from|with reporting by|with additional reporting|with files from|with material from
with information from|with agencies|source:|sources:|photo by|photos by|mit material von|mit informationen|mit agenturen
bearbeitet von|übersetzt von|verfasst von|quelle:|quellen:|source :|sources :|traduit par|avec agences|con información de
con informaciones de|con agencias|fuente:|fuentes:|traducido por|com informações|com agências|fonte:|fontes:|fonti:
traduzido por|con informazioni|tradotto da|met medewerking van|met informatie van|bron:|bronnen:|vertaald door|med bidrag fra
med materiale fra|kilde:|kilder:|oversatt av|med bidrag från|källa:|källor:|źródło:|zdroj:|источник:|джерело:|kaynak:
sumber:|dilaporkan oleh|ditulis oleh|diterjemahkan oleh|penyunting:|editor:|reporter:|nguồn:|theo nguồn|来源|來源|责任编辑|責任編輯
编辑：|編輯：|編譯|출처|المصدر:|स्रोत:
`

/** "This report …" and what is then said of its making; both must stand in the line. */
export const SELF =
  'this article|this report|this story|this dispatch|dieser artikel|dieser beitrag|dieser text|diese meldung|cet article|cette dépêche|este artículo|esta nota|este artigo|esta reportagem|questo articolo|dit artikel|denne artikkelen|denne saken|denne artikel|den här artikeln|artykuł|этот материал|ця стаття|bu haber|artikel ini|berita ini|bài viết này|本文|本报道|この記事'
export const MAKING =
  'contributed to|was written by|was produced|was first published|was originally published|originally appeared|was translated|was updated|has been updated|wurde verfasst|wurde übersetzt|ist zuerst|erschien zuerst|wurde mit|mitgewirkt|rédigé par|traduit de|a été publié|fue escrito|fue publicado|fue traducido|foi escrito|foi publicado|è stato scritto|è stato pubblicato|is geschreven|verscheen eerder|medforfatter|ble skrevet|er skrevet|ble først|er oversatt|blev skrevet|skrevs av|tłumaczenie|przygotował|подготовил|переведен|підготував|çevrildi|ditulis oleh|diterjemahkan|pertama kali|được dịch|được viết|由|転載'

/** Where a picture's maker is named. */
export const PICTURES =
  'foto|fotos|photo|photos|photograph|bild|image|picture|credit|crédit photo|crédit|crédits|фото|gambar|ảnh|fotoğraf|写真|図|图|圖|kuva|zdjęcie|snímek|video|videostill|screenshot|skjermdump'
