/**
 * What a page says to its visitor: prompts and notices in many languages. Pure tables, general words only.
 * They are matched at the beginning of a short line, folded (lower case, no accents, no leading marks).
 */

/** Imperatives with "us", "our", "this", "here", or fixed forms that no news sentence begins with. */
export const PROMPTS = `
# en
see more|view comments|view all|view gallery|show more|load more|show comments|show all|more on|more from|more in this|don't miss|this is a breaking news|this is a breaking story|this is a developing story
more to follow|more follows|read our|read the original|read the article|copy link|link copied|copied to clipboard
share with|share to|have a tip|related coverage|related topics|related content|trending now|latest stories|listen to the podcast|listen to the article|listen to the story
create an account|sign-in|by registering|unlock this|this content is|get breaking|get more|get notified|get instant
enjoy unlimited|support local journalism|support quality|your support|become a supporter|make a contribution|please consider
this post may|this article is part of|next article|previous article|next story|previous story|next post|previous post|what to read|watch:|watch now|listen:|photos:|in pictures:|opens in new|reprints and|report a correction|send us a
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
auch interessant:|mehr dazu|mehr zu diesem thema|passend dazu|lesetipp|online weiterlesen|mehr lesen|jetzt weiterlesen|bitte melden sie sich an
auf facebook teilen|auf twitter teilen|auf x teilen|artikel drucken|artikel merken|zur startseite
kommentar schreiben|kommentar verfassen|sie haben einen fehler
ihre e-mail-adresse|dieser inhalt ist nicht|dieser inhalt wird|dieser inhalt kann|folgen sie der|jetzt lesen|haben sie fragen
mehr zu:|weitere artikel|weitere nachrichten|diese artikel könnten
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
en savoir plus|plus d'informations|articles liés|à ne pas manquer|lire l'article|lire plus|la suite après cette publicité|la rédaction vous
tous les commentaires|réagissez|commenter cet|partager sur|partager via|suivez l'actualité
abonnez vous|rejoignez-nous|recevoir la newsletter|votre adresse e-mail|connectez-vous|identifiez-vous|écouter l'article
temps de lecture|l'article continue|contenu réservé|pour lire la suite|vous pouvez vous désabonner|ce contenu est réservé
lire aussi|à lire aussi|à lire également|lire également|lire la suite|voir aussi|sur le même sujet|lisez aussi
abonnez-vous|inscrivez-vous|je m'abonne|suivez-nous|partager cet|partagez cet|cliquez ici|laissez un commentaire
laisser un commentaire|commentez cet|nous utilisons des cookies|ce site utilise|en poursuivant|en vous inscrivant
tous droits réservés|déjà abonné|cet article est réservé|recevez notre|recevez chaque|mots-clés|découvrez notre
pour ne rien rater|téléchargez notre
vous avez aimé|cet article vous a|vous avez une information|vous avez repéré|une erreur dans|signaler une erreur|écrivez-nous
écrivez à la|contactez-nous|à propos de l'auteur|à propos de l'autrice|offrir l'article|pas encore abonné
# es pt it
para saber más|más información|noticias relacionadas|artículos relacionados|temas relacionados|lea más|le recomendamos|te recomendamos
no te pierdas|compartir en|suscribirse|iniciar sesión|todos los comentarios|comentar esta|sigue toda la|escuchar artículo
escuchar noticia|tu correo electrónico|puedes seguir
para saber mais|notícias relacionadas|artigos relacionados|leia a matéria|leia na íntegra|ler mais|ver mais|continua após a publicidade
continua depois da publicidade|compartilhar no|partilhar no|siga o|siga a|ouvir este|acompanhe|receba notícias|faça login|entre no canal
per saperne di più|articoli correlati|notizie correlate|continua a leggere|leggi di più|leggi l'articolo|leggi tutti|guarda anche
ascolta l'articolo|iscriviti alla|resta aggiornato
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
meer over|meer lezen|lees het hele|gerelateerde artikelen|ook interessant:|log in om|maak een account|bekijk meer|luister naar|alle reacties|deel via|deel op
les mer om|siste nytt|følg saken|kommenter denne|alle kommentarer|del på|kopier lenke|hør saken|artikkelen fortsetter
saken fortsetter|vis mer|logg inn for|bli abonnent|nyhetsbrev:|meld deg|lytt til
læs hele|læs mere om|del på|kommentér|log ind for|bliv abonnent|se flere|lyt til|alle rettigheder|artiklen fortsætter
läs hela|läs mer om|relaterade artiklar|dela på|kommentera|logga in för|bli prenumerant|lyssna på|alla rättigheter|visa mer
artikeln fortsätter|kopiera länk|ta del av
lue koko|lue seuraavaksi|lue lisäksi|aiheesta lisää|jaa artikkeli|jaa facebookissa|kirjaudu sisään|tilaa lehti|tilaa nyt
kaikki oikeudet|käytämme evästeitä|mainos alkaa|juttu jatkuu|kuuntele juttu|näytä lisää|ilmoita virheestä|ilmoita asiavirheestä
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
czytaj więcej|czytaj dalej|czytaj:|zobacz więcej|więcej na ten temat|dowiedz się więcej|polecane artykuły|polecamy|powiązane artykuły|podziel się|subskrybuj
zaloguj się|skomentuj|dalszy ciąg artykułu|dalszy ciąg tekstu|dalsza część artykułu|dalsza część tekstu|ciąg dalszy artykułu|posłuchaj artykułu|zaprenumeruj|bądź na bieżąco|wszystkie komentarze|skopiuj link
číst dál|čtěte dále|číst více|čtěte více|více o tématu|související články|mohlo by vás zajímat|další články|přidat komentář|vstoupit do diskuze
sdílet na|sdílejte|přihlásit se|odebírat|odebírejte|předplaťte si|poslechněte si|článek pokračuje|doporučujeme:|nahlásit chybu|našli jste chybu|pokračovat ve čtení
čítajte aj|prečítajte si|súvisiace články|mohlo by vás zaujímať|prihláste sa|pridať komentár|všetky práva vyhradené|našli ste chybu
tovább olvasom|olvasson tovább|olvass tovább|olvasd el|ezt olvasta már|kapcsolódó cikk|kapcsolódó cikkek|ez is érdekelheti|ajánlott cikkek|iratkozz fel
kövess minket|kövesse|szólj hozzá|minden jog fenntartva|oldalunk sütiket|ez a weboldal|jelentkezzen be
lépjen be|hibát talált|cikkünk folytatódik|a cikk folytatódik|legyen előfizető
citește mai mult|citește mai departe|citește continuarea|citește tot|citește:|mai multe despre|articole similare|articole recomandate|știri similare|te-ar putea interesa
urmăriți-ne|lasă un comentariu|adaugă un comentariu|toate drepturile rezervate|acest site folosește
folosim cookie|aboneaza-te la|înscrie-te|autentifică-te|conectează-te|ascultă articolul|ai găsit o greșeală|articolul continuă
διαβάστε περισσότερα|διαβάστε ακόμη|διαβάστε ακόμα|διαβάστε εδώ|διαβάστε όλες|διαβάστε σχετικά|περισσότερα για|σχετικά άρθρα|σχετικές ειδήσεις|δείτε ακόμη|δείτε όλες
μοιραστείτε|αφήστε ένα σχόλιο|γράψτε το σχόλιό|σχολιάστε|όλα τα δικαιώματα|με την επιφύλαξη παντός|χρησιμοποιούμε cookies
συνδεθείτε|γίνετε συνδρομητής|ακούστε το άρθρο|ακολουθήστε το
czytaj także|czytaj też|czytaj również|zobacz także|zobacz też|zobacz również|przeczytaj także|zapisz się|obserwuj nas
udostępnij|kliknij tutaj|dodaj komentarz|ta strona używa|używamy plików cookie|wszelkie prawa zastrzeżone
zauważyłeś błąd|znalazłeś błąd|masz informacje|napisz do nas|o autorze|masz już
čtěte také|čtěte též|přečtěte si|přihlaste se k|sledujte nás|klikněte zde|používáme cookies|všechna práva vyhrazena
olvassa el|iratkozzon fel|kövessen minket|citește și|citeşte şi|vezi și|abonează-te|urmărește-ne
διαβάστε επίσης|δείτε επίσης|εγγραφείτε|ακολουθήστε μας
# ru uk
подробности:|материалы по теме|новости по теме|другие новости|больше новостей|читать далее|читать дальше|читать полностью|читать еще|узнать больше|смотреть все|самое читаемое|вам может быть интересно
подписаться на|подпишись|следите за новостями|написать комментарий|добавить комментарий|войдите, чтобы|зарегистрируйтесь
использование материалов сайта|перепечатка|при использовании материалов|копирование материалов|выделите ошибку|выделите ее|послушать статью|скопировать ссылку|редакция не несет
за темою:|матеріали за темою|новини за темою|докладніше:|детальніше:|більше новин|читати далі|читати більше|дізнатися більше|вас може зацікавити|інші новини
підписатися на|стежте за|слідкуйте за|додати коментар|увійдіть|зареєструйтесь|використання матеріалів сайту|передрук|якщо ви знайшли|слухати статтю|скопіювати посилання
# bg sr hr
прочетете още|прочетете повече|прочети още|прочети повече|още по темата|вижте още|виж още|вижте също|свързани статии|свързани новини|още новини|последвайте ни
следвайте ни|абонирайте се|абонирай се|споделете|сподели във facebook|коментирайте|напишете коментар|добави коментар|всички права запазени|използваме бисквитки
този сайт използва|влезте в профила|регистрирайте се|открихте грешка|научете повече
прочитајте још|прочитајте и|pročitajte još|pročitajte i|pročitaj još|pročitajte više|povezane vijesti|povezani članci|pogledajte i|pratite nas|prijavite se|pretplatite se
ostavite komentar|sva prava pridržana|sva prava zadržana|preberite tudi|preberite še|vse pravice pridržane
читайте также|читайте ещё|смотрите также|по теме:|подробнее:|подпишитесь|подписывайтесь|следите за нами
присоединяйтесь|поделиться|нажмите здесь|оставить комментарий|мы используем|этот сайт использует|все права защищены
нашли ошибку|заметили ошибку|если вы заметили|если вы нашли|читайте нас|об авторе|понравилась статья|сообщите нам
читайте також|читайте ще|дивіться також|підпишіться|підписуйтесь|підписуйтеся|поділитися|залишити коментар
ми використовуємо|усі права захищені|всі права захищені
знайшли помилку|помітили помилку|якщо ви помітили|якщо ви знайшли|читайте нас|про автора|сподобалася стаття
# tr
haberin devamı|devamı için|daha fazla bilgi için|daha fazla haber|ilginizi çekebilir|benzer haberler|diğer haberler|son dakika haberleri|haberi paylaş|facebook'ta paylaş|twitter'da paylaş
yorumlar (|yorumunuzu|bize ulaşın|üye girişi|giriş yapın|kaydolun|abone olun|takip edin|takip et|haberi dinle|reklamdan sonra|kaynak göster|bağlantıyı kopyala
ayrıca okuyun|ilgili haber|bunlar da ilginizi|devamını oku|önerilen haberler|abone ol|bizi takip|paylaş|buraya tıklayın
yorum yap|yorum yaz|bu site çerez|çerezleri kullan|tüm hakları saklıdır|bültenimize|bu içeriği beğendiniz
bu haberi beğendiniz|hata bildir|yazar hakkında|haber bülten
# id ms
baca berita|baca artikel|baca lainnya|lihat selengkapnya|selengkapnya:|selengkapnya di|berita lainnya|artikel lainnya|pilihan editor|ikuti berita|ikuti saluran|ikuti whatsapp
dengarkan artikel|dengarkan berita|bagikan ke|salin tautan|seluruh hak cipta|hak cipta ©|lanjutkan membaca|advertisement scroll|scroll ke bawah|silakan masuk
baca seterusnya|baca selanjutnya|baca lanjut|ikuti kami|sertai kami|layari|kongsi di|kongsi berita|tinggalkan komen|hak cipta terpelihara|dapatkan berita|muat turun aplikasi|log masuk|daftar percuma|artikel berkaitan
baca juga|baca pula|baca selengkapnya|simak juga|lihat juga|tonton juga|artikel terkait|berita terkait|ikuti kami
langganan sekarang|berlangganan|bagikan artikel|bagikan ini|klik di sini|tinggalkan komentar|tulis komentar|beri komentar
kami menggunakan cookie|situs ini menggunakan|hak cipta dilindungi|daftar sekarang|dapatkan berita|dapatkan update
gabung|tag:|unduh aplikasi|tentang penulis|suka artikel ini|temukan kesalahan|punya informasi|laporkan kesalahan|berita berkaitan|baca lagi|langgan|kongsi artikel|laman web ini menggunakan
# vi
xem chi tiết|xem tất cả|xem ngay|tin khác|tin cùng chuyên mục|có thể bạn quan tâm|đọc ngay|đăng nhập để|đăng ký ngay|đăng ký kênh|chia sẻ lên|chia sẻ qua|viết bình luận|bình luận của bạn
ghi rõ nguồn|giữ bản quyền|nghe bài viết|nghe đọc bài|sao chép liên kết|theo dõi báo|mời độc giả|tin tức liên quan|quay lại trang
xem thêm|đọc thêm|xem tiếp|đọc tiếp|mời bạn đọc|mời quý|tin liên quan|bài liên quan|đăng ký nhận|đăng ký theo dõi
theo dõi chúng tôi|theo dõi kênh|chia sẻ bài|bấm vào đây|nhấn vào đây|gửi bình luận|để lại bình luận|ý kiến bạn đọc
chúng tôi sử dụng cookie|trang web này sử dụng|bản quyền thuộc|mọi quyền được bảo lưu|từ khóa:|thẻ:|tải ứng dụng
về tác giả|bạn thấy bài viết|phát hiện lỗi|bạn có thông tin|gửi bài viết về|độc giả gửi
# ar fa he hi
إقرأ المزيد|اقرأ أكثر|اقرأ ايضا|قراءة المزيد|المزيد عن|أخبار متعلقة|مقالات ذات صلة|اخبار ذات صلة|قد يهمك|قد يعجبك|شاركنا رأيك|شارك على|شارك الخبر|شارك المقال|انشر على|اضغط هنا|انقر هنا
سجل الدخول|تسجيل الدخول|اترك تعليقا|أضف تعليقا|أضف تعليق|التعليقات مغلقة|كل الحقوق محفوظة|نستخدم ملفات|يستخدم هذا الموقع|اشترك الآن|تابعوا آخر|انضم إلينا|استمع إلى المقال|حمل التطبيق|لمتابعة آخر الأخبار|نسخ الرابط
بیشتر بدانید|ادامه مطلب|مطالب مرتبط|اخبار مرتبط|خبرهای مرتبط|مطالب بیشتر|همچنین بخوانید|این مطلب را|به اشتراک بگذارید|اشتراک گذاری|نظر خود را بنویسید|نظر خود را ثبت|ارسال نظر|دیدگاه خود را بنویسید|دیدگاهتان را|تمامی حقوق این|تمامی حقوق مادی|تمامی حقوق برای|کلیه حقوق این|کلیه حقوق مادی|همه حقوق این
عضو شوید|وارد شوید|ثبت نام کنید|مشترک شوید|به کانال ما|انتهای پیام|کپی لینک|لینک کوتاه
مزید خبریں|مزید پڑھیں|یہ بھی پڑھیں|ہمیں فالو کریں|تبصرہ کریں|جملہ حقوق محفوظ
קרא עוד|קראו עוד|קרא גם|קראי עוד|לקריאה נוספת|לכתבה המלאה|עוד בנושא|כתבות נוספות|כתבות קשורות|עוד כתבות|אולי יעניין אותך|שתפו|הוסף תגובה|הוסיפו תגובה|כתוב תגובה|לכל התגובות|כל הזכויות שמורות
הצטרפו אלינו|הצטרפו לערוץ|הרשמו|הרשמה לניוזלטר|מצאתם טעות|טעינו?|האזינו לכתבה|העתקת קישור
इसे भी पढ़ें|आगे पढ़ें|पूरी खबर पढ़ें|पूरा पढ़ें|ज्यादा पढ़ें|संबंधित खबरें|यह भी देखें|ये भी देखें|शेयर करें|हमें फॉलो करें|फॉलो करें|हमसे जुड़ें|कमेंट करें|टिप्पणी करें|अपनी राय दें|लॉगिन करें|साइन इन करें|यहां क्लिक करें|यहाँ क्लिक करें|सर्वाधिकार सुरक्षित|ऐप डाउनलोड|ताजा खबरों के लिए
# bn ur ta mr
আরও পড়ুন|আরো পড়ুন|এই সম্পর্কিত|সম্পর্কিত খবর|আরও খবর|আরও দেখুন|বিস্তারিত পড়ুন|আমাদের অনুসরণ|আমাদের ফলো|সাবস্ক্রাইব করুন|মতামত দিন|লগইন করুন|সর্বস্বত্ব|এখানে ক্লিক|নিউজলেটার|খবরটি শেয়ার
हे ही वाचा|आणखी वाचा|மேலும் படிக்க|ఇవి కూడా చదవండి
اقرأ أيضا|إقرأ أيضا|اقرأ المزيد|شاهد أيضا|مواضيع ذات صلة|أخبار ذات صلة|اشترك في نشرتنا|اشترك في النشرة|اشترك في القناة|تابعونا|تابعنا|شارك هذا|جميع الحقوق محفوظة
بیشتر بخوانید|ما را دنبال کنید|קראו גם|הירשמו|עקבו אחרינו|यह भी पढ़ें|ये भी पढ़ें|और पढ़ें|सब्सक्राइब करें
`

/** The same for scripts without spaces, and for Korean, which joins its particles: no word boundary after the form. */
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
阅读全文|閱讀全文|查看全文|查看原文|閱讀原文|阅读原文|继续阅读|繼續閱讀|更多内容|更多內容|更多相关|更多相關|你可能感兴趣|您可能感兴趣|猜你喜欢|你可能也喜歡|热门推荐|熱門推薦|推荐新闻|编辑推荐|編輯推薦
扫描下方|扫一扫|长按二维码|长按识别|本文来源|責任編輯：|特别声明|免责声明|免責聲明|本网所有|转载请|轉載請|请勿转载|未經授權|我要评论|我要評論|查看评论|写评论|登录后查看|訂閱電子報|订阅电子报|下載APP|下载APP|回到顶部|返回顶部|返回首页|上一篇|下一篇|點我|點此
この記事は会員|この記事の続き|会員限定|会員になると|次の記事|前の記事|次ページ|前ページ|次のページ|人気記事|アクセスランキング|あなたにおすすめ|合わせて読みたい|併せて読みたい|関連キーワード|関連リンク|関連トピック|関連する記事|関連特集|記事を読む|記事全文|全文を読む|もっと読む|一覧を見る|一覧へ|トップページ|このページの|有料記事|ログインする|ログインが必要|ツイートする|ご意見・ご感想|ご意見をお寄せ|転載禁止|メルマガ登録|ニュースレター登録
관련 뉴스|관련뉴스|이 기사와 함께|함께 보면 좋은|함께 볼만한|추천 기사|추천기사|추천 뉴스|인기 기사|인기기사|많이 본|주요 뉴스|다른 기사|기사 더보기|더보기|더 읽기|전체 보기|기사 원문|원문 보기|구독 신청|구독신청|뉴스레터 구독|기사 공유|링크 복사|url 복사|인쇄하기|글자 크기|글자크기|기사제보|재배포|무단 복제
อ่านต่อ|อ่านข่าว|อ่านเพิ่ม|อ่านทั้งหมด|ข่าวเกี่ยวข้อง|ข่าวอื่น|บทความที่เกี่ยวข้อง|บทความอื่น|ติดตามข่าว|ติดตามได้|ติดตามพวกเรา|ดูเพิ่มเติม|ดูทั้งหมด|กดติดตาม|คลิกที่นี่|คลิก|แชร์บทความ|แชร์ข่าว|สมัครรับข่าวสาร|สมัครรับจดหมายข่าว|สงวนลิขสิทธิ์|เราใช้คุกกี้|เว็บไซต์นี้ใช้|ดาวน์โหลดแอป|คัดลอกลิงก์|ฟังบทความ|ขอบคุณข้อมูล|ขอบคุณภาพ
`

/** What only members may read, anywhere in a short line of a script without spaces. */
export const MEMBERSHIP =
  '会員限定|会員登録|会員向け|読み放題|有料会員|無料会員|メールマガジン|付费阅读|付费订阅|會員專屬|訂閱會員|유료회원|구독자 전용'

/** What a page sends by mail, anywhere in a line; only with one of `ADDRESS`, or it may be news about such a thing. */
export const MAILINGS =
  'newsletter|newsletters|news alerts|email alerts|news emails|email updates|free email|daily email|email briefing|morning briefing|daily briefing|infolettre|boletín|boletim|nieuwsbrief|nyhetsbrev|nyhedsbrev|uutiskirje|biuletyn|рассылку|рассылка|розсилку|розсилка|bülten|bültenimiz|buletin|bản tin|cookie|cookies|çerez|privacy policy|terms of use|datenschutzerklärung|politique de confidentialité|política de privacidad|política de privacidade|informativa sulla privacy|privacybeleid|polityką prywatności|политикой конфиденциальности|gizlilik politikası|kebijakan privasi|chính sách bảo mật'
/** The page and its visitor. */
export const ADDRESS =
  'our|us|your|you|unser|unsere|unserem|unseren|unserer|ihr|ihre|ihren|sie|notre|nos|vous|votre|vos|nuestro|nuestra|nuestros|tu|tus|nossa|nosso|você|sua|seu|nostra|nostro|tua|tuo|ti|onze|ons|je|jouw|u|uw|vår|vårt|våre|våra|deg|dig|vores|dit|din|meidän|nasz|naszego|twój|наш|нашу|нас|вас|ваш|вам|нашої|bizim|sizin|size|kami|anda|kamu|chúng tôi|bạn'

/** How to reach an author, or what a page earns, anywhere in a line: no news says it so. */
export const NOTES =
  'follow him on twitter|follow her on twitter|follow them on twitter|follow him on x|follow her on x|can be reached at|may be reached at|contributed reporting|affiliate link|affiliate links|affiliate-link|affiliate-links|affiliate commission|we may earn a commission|we may earn commission|erhalten wir eine provision|liens affiliés|enlaces de afiliados|enlaces de afiliación|links de afiliados|link di affiliazione|read our privacy policy|unserer datenschutzerklärung|ons privacybeleid|vår personvernerklæring'
