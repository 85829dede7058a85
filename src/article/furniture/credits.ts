/**
 * Words of provenance: stamps, bylines, credits and captions, in many languages. Pure tables, general words only.
 * They are matched folded, at the beginning of a line unless said otherwise.
 */

/** When a page was published or changed, how long it takes to read. Digits or nothing must follow. */
export const STAMPS = `
published|first published|posted|updated|last updated|modified|reading time|veröffentlicht|aktualisiert|erstellt|stand
zuletzt aktualisiert|lesezeit|lesedauer|publié|mis à jour|modifié|temps de lecture|publicado|actualizado|última actualización
tiempo de lectura|atualizado|última atualização|tempo de leitura|pubblicato|aggiornato|ultimo aggiornamento|gepubliceerd
bijgewerkt|laatste update|publisert|sist oppdatert|oppdatert|lesetid|offentliggjort|opdateret|publicerad|uppdaterad
senast uppdaterad|julkaistu|päivitetty|opublikowano|aktualizacja|publikováno|aktualizováno|опубликовано|обновлено
опубліковано|оновлено|yayınlanma|yayın tarihi|güncelleme|diterbitkan|diperbarui|dipublikasikan|tayang|terbit|dikemas kini
đăng lúc|cập nhật|xuất bản|发布时间|發布時間|更新时间|更新時間|公開|更新|配信|입력|수정|نشر|آخر تحديث|प्रकाशित|अपडेट
online seit|online since|stand vom|publié le|mis à jour le|publicada|actualizada|publicada em|atualizada|pubblicata|aggiornata|bijgewerkt op|oprettet|ajourført|senest opdateret|skapad|luotu|muokattu|data publikacji
zaktualizowano|dodano|vydáno|naposledy upraveno|aktualizované|zverejnené|megjelent|frissítve|közzétéve|publicat|actualizat|data publicării|ultima actualizare|δημοσιεύθηκε|δημοσίευση|ενημερώθηκε|τελευταία ενημέρωση|дата публикации|последнее обновление
дата публікації|останнє оновлення|публикувано|обновена|обновено|последна промяна|објављено|objavljeno|ažurirano|posodobljeno|güncellendi|son güncelleme|oluşturulma|giriş tarihi|تاريخ النشر|تم النشر|تم التحديث|منتشر شده|تاریخ انتشار|به روز شده|آخرین به روزرسانی
פורסם|עודכן|עודכן לאחרונה|प्रकाशित तिथि|अपडेटेड|पब्लिश|প্রকাশিত|প্রকাশ|আপডেট|হালনাগাদ|dipublish|diupdate|terakhir diperbarui|diterbitkan pada|ngày đăng|cập nhật lúc|đăng ngày|เผยแพร่|อัปเดต|อัพเดต|วันที่เผยแพร่|发布于|發佈|发表时间|更新于|更新於|最終更新|更新日|公開日|掲載|最終更新日|등록|승인|최종수정|기사입력|입력시간|temps de lecture|lesetid|læsetid|lästid|lukuaika|czas czytania|čas čtení|timp de citire|χρόνος ανάγνωσης|время чтения|час читання|време за четене|okuma süresi|زمن القراءة|مدت مطالعه|זמן קריאה|waktu baca|masa membaca|thời gian đọc
`

/** Before an author's name, in a line of its own. */
export const BYLINES =
  'by|von|par|por|di|door|av|af|oleh|penulis|laporan|theo|tác giả|autor|autora|author|auteur|auteurs|redactie|автор|muhabir|yazan|记者|記者|文|بقلم|szerző|írta|de către|написа|yazar|كتب|كتبت|نویسنده|מאת|लेखक|লেখক|penulis|bởi|撰文|文/|撰稿'

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
picture:|pictures:|photography by|photograph by|image by|video by|illustration by|fact-checked by|words by|text by|story by|redaktion:|faktencheck:|mitarbeit:|bildredaktion:|text:|texte :|übersetzung:|schlussredaktion:
rédaction :|traduction :|crédit photo|redacción:|edición:|traducción:|redação:|edição:|tradução:|redazione:|traduzione:|tekst:|tekst en|fotografie:|redactie:|vertaling:|redaksjon:|journalist:|oversettelse:|redaktør:|översättning:|toimittaja:|teksti:|lähde:|lähteet:|opracowanie:|oprac.|tłumaczenie:|autor:|autorka:|autoři:|zdroje:|překlad:|szerző:|forrás:|fordítás:|sursa:|sursă:|autor :|traducere:|πηγή:|πηγές:|συντάκτης:|автор:|перевод:|редактор:|текст:|джерела:|переклад:|източник:|превод:|izvor:|haber:|haber kaynağı|fotoğraf:|editör:|çeviri:
إعداد:|تحرير:|ترجمة:|المصادر:|منبع:|منابع:|نویسنده:|مترجم:|מקור:|מאת:|תרגום:|लेखक:|संपादक:|सूत्र:|স্রোত:|সূত্র:|প্রতিবেদক:|penulis:|reporter :|penyunting :|wartawan:|disunting oleh|sumber :|tác giả:|biên tập:|dịch:|ที่มา:|ที่มา :|ผู้เขียน:|เรียบเรียง:|ภาพ:|ขอบคุณที่มา|来源：|來源：|作者：|记者：|記者：|通讯员|通訊員|责编|責編|校对|文：|出典：|取材：|執筆：|翻訳：|編集：|출처:|기자:|글:|사진:|번역:
`

/** "This report …" and what is then said of its making; both must stand in the line. */
export const SELF =
  'this article|this report|this story|this dispatch|dieser artikel|dieser beitrag|dieser text|diese meldung|cet article|cette dépêche|este artículo|esta nota|este artigo|esta reportagem|questo articolo|dit artikel|denne artikkelen|denne saken|denne artikel|den här artikeln|artykuł|этот материал|ця стаття|bu haber|artikel ini|berita ini|bài viết này|本文|本报道|この記事'
export const MAKING =
  'contributed to|was written by|was produced|was first published|was originally published|originally appeared|was translated|was updated|has been updated|wurde verfasst|wurde übersetzt|ist zuerst|erschien zuerst|wurde mit|mitgewirkt|rédigé par|traduit de|a été publié|fue escrito|fue publicado|fue traducido|foi escrito|foi publicado|è stato scritto|è stato pubblicato|is geschreven|verscheen eerder|medforfatter|ble skrevet|er skrevet|ble først|er oversatt|blev skrevet|skrevs av|tłumaczenie|przygotował|подготовил|переведен|підготував|çevrildi|ditulis oleh|diterjemahkan|pertama kali|được dịch|được viết|由|転載|zuerst bei|eine übersetzung|is opgesteld|laget av|har bidratt|medvirkede|har bidragit|est parue|apareció originalmente|publicado originalmente|pubblicato originariamente'

/** Before the maker's name and a colon, anywhere in a line. */
export const PICTURES =
  'foto|fotos|photo|photos|photograph|bild|image|picture|credit|crédit photo|crédit|crédits|фото|gambar|ảnh|fotoğraf|写真|図|图|圖|kuva|zdjęcie|snímek|video|videostill|screenshot|skjermdump|photo credit|image credit|picture credit|bildquelle|fotocredit|zdj|fot|fénykép|fotó|fotografie|φωτογραφία|φωτο|снимка|снимки|світлина|صورة|تصوير|عکس|צילום|फोटो|ছবি|hình|hình ảnh|ภาพ|사진|kép'

/** A picture that shows something else, or the label of a caption. */
export const CAPTIONS = `
file photo|file image|file pic|file -|file —|legende:|caption:|bildunterschrift|im bild:|symbolbild|symbolfoto|archivbild|archivfoto|légende :|photo d'illustration|photo d'archives|image d'illustration|foto de archivo|imagen de archivo|foto de arquivo|imagem de arquivo|foto d'archivio|immagine di repertorio|foto di repertorio|archieffoto|archieffbeeld|arkivfoto|illustrasjonsfoto|illustrationsfoto|illustrasjon|arkivbild|genrebild|arkistokuva|kuvituskuva|zdjęcie ilustracyjne|zdjęcie archiwalne|ilustrační foto|ilustrační snímek|ilustračné foto|illusztráció|archív fotó|foto arhivă|imagine cu rol|φωτογραφία αρχείου|архивное фото|фото из архива|фото:|архівне фото|ілюстративне фото|снимка:|архивна снимка|arşiv fotoğraf|صورة أرشيفية|صورة تعبيرية|عکس آرشیوی|תמונת אילוסטרציה|צילום:|फाइल फोटो|ফাইল ছবি|ছবি:|foto arsip|ilustrasi foto|foto ilustrasi|gambar fail|gambar hiasan|ảnh minh họa|ảnh tư liệu|ảnh:|ภาพประกอบ|แฟ้มภาพ|资料图|資料圖|资料照片|資料照片|图为|圖為|配图|示意图|示意圖|資料写真|写真：|写真は|写真提供|자료사진|사진=|사진 =|사진제공
`
