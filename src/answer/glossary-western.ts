/**
 * Everyday news words of languages in Latin script, put into English. Pure data.
 *
 * `form/form=english`, folded (no accents), forms parted by `/`; `*` ends a stem, `_` is a space. Used to look for English
 * sentences with a question in another language; never to translate what is shown.
 */

export const WESTERN: Readonly<Record<string, string>> = {
  id: `
panggilan/telepon/menelepon=call video=video berbicara/bicara/pembicaraan/membicarakan=talk berlangsung/durasi=last bertemu/pertemuan=meet
membahas/dibahas/diskusi=discuss mengatakan/kata/dikatakan/berkata/ucap/ujar=say menyebut/disebut/disebutkan=mention tahun=year bulan=month hari=day jam=hour
menit=minute minggu/pekan=week orang=people presiden=president menteri=minister perdana_menteri=prime_minister pemerintah=government perang=war
perdamaian/damai=peace serangan/menyerang=attack perjanjian/kesepakatan=agreement perdagangan/dagang=trade minyak=oil gas=gas energi=energy
ekonomi=economy perusahaan=company saham=share membeli/dibeli/pembelian=buy menjual/dijual/penjualan=sell pekerjaan=job pekerja/karyawan=worker pabrik=factory
uang=money persen=percent harga=price biaya=cost nilai/bernilai=value gempa/gempa_bumi=earthquake magnitudo=magnitude kuat/kekuatan=strong rumah_sakit=hospital
runtuh/ambruk=collapse sekolah=school kota=city negara=country ibu_kota=capital perbatasan=border tentara/pasukan=army polisi=police ditangkap/menangkap=arrest
pengadilan=court hakim=judge hukum/undang-undang=law sanksi=sanction tarif=tariff mengucapkan_selamat=congratulate pelantikan/dilantik=inauguration
kunjungan/mengunjungi=visit rencana/berencana=plan usul/usulan/mengusulkan=propose menawarkan/tawaran=offer menolak/ditolak=reject menerima/diterima=accept
menandatangani=sign mulai/dimulai=begin akhir/berakhir/mengakhiri=end berhenti/menghentikan=stop memperingatkan/peringatan=warn janji/berjanji=promise
menyelamatkan/penyelamat=rescue hilang=missing mencari/pencarian=search kebakaran=fire banjir=flood badai=storm bandara=airport jalan=road kereta=train
pesawat=plane kapal=ship pertandingan=game gol=goal tim=team pelatih=coach pemain=player wasit=referee penonton=spectator piala=cup rekor=record hasil=result
menghitung/dihitung=count suara=vote pemilu/pemilihan=election menang/memenangkan/pemenang=win kalah=lose pemimpin=leader juru_bicara=spokesman
pernyataan=statement alasan=reason nama=name tempat=place dunia=world tatanan=order hubungan=relation kemitraan=partnership mendukung/dukungan=support
bantuan/membantu=help anak=child perempuan/wanita=woman keluarga=family gedung/bangunan=building penyakit=disease mengumumkan=announce baru=new besar=big
pertama=first terakhir=last jumlah=number meninggal/tewas/mati/kematian/korban_jiwa=die luka/terluka=injured mengundurkan_diri=resign pajak=tax utang=debt
laba/keuntungan=profit pendapatan=revenue darurat=emergency keadaan=state bersama=together posisi=position menginap=spend_the_night gempa_susulan=aftershock`,
  de: `
anruf*/telefonat*/gesprach*/telefoni*=call video*=video sprechen/sprach*/gesprochen/reden/redet*=talk dauer*/gedauert=last treffen/traf*/getroffen=meet
bespr*/diskuti*/erorter*=discuss sag*/gesagt=say erwahn*/thema=mention jahr*=year monat*=month tag/tage/tagen=day stunde*=hour minute*=minute woche*=week
mensch*/leute/personen=people prasident*=president minister*=minister regierung*=government krieg*=war frieden*=peace angriff*/angegriffen/angreif*=attack
abkommen*/vertrag*/vereinbarung*=agreement handel*=trade ol/erdol=oil gas/erdgas=gas energie*=energy wirtschaft*=economy unternehmen*/firma/konzern*=company
aktie*=share kauf*/gekauft/erwerb*=buy verkauf*=sell arbeitsplatz*/stellen/jobs=job mitarbeiter*/beschaftigt*/angestellt*/arbeiter*=worker werk/fabrik*=factory
geld=money prozent=percent preis*=price kost*/gekostet=cost wert/wertvoll=value erdbeben*/beben*=earthquake magnitude=magnitude stark*/starke=strong
krankenhaus*/klinik*=hospital eingesturzt/einsturz*/sturzte*=collapse schule*=school stadt*/stadte*=city land/lander*/landes=country hauptstadt*=capital
grenz*=border armee*/truppen/soldat*=army polizei*=police verhaft*/festgenommen/festnahme*=arrest gericht*=court richter*=judge gesetz*=law sanktion*=sanction
zoll*/zolle*=tariff gratulier*/gluckwunsch*=congratulate amtseinfuhrung*/vereidig*=inauguration besuch*=visit plan*/geplant=plan vorschlag*/vorgeschlagen=propose
angebot*/bietet/bot/angeboten=offer abgelehnt/ablehn*/lehnt*=reject akzeptier*/angenommen=accept unterzeichn*/unterschrieben=sign begann*/beginn*/begonnen/anfang*=begin
ende/endet*/beend*=end stopp*/gestoppt=stop warn*/gewarnt=warn versprech*/versprochen=promise rettung*/gerettet=rescue vermisst*=missing such*/gesucht=search
brand*/feuer*=fire hochwasser/uberschwemmung*=flood sturm*=storm flughafen*=airport strasse*=road zug/zuge=train flugzeug*=plane schiff*=ship spiel/spiele=game
tor/tore/treffer=goal mannschaft*/team=team trainer*=coach spieler*=player schiedsrichter*=referee zuschauer*=spectator finale*/endspiel*=final pokal*=cup
rekord*=record ergebnis*=result gezahlt/auszahlung*/nachgezahlt=count stimme*/abgestimmt/abstimmung*=vote wahl/wahlen/gewahlt/stichwahl=election gewann*/gewonnen/gewinn*/sieg*=win
verlor*/verloren/verlier*=lose fuhrer*/staatschef*=leader sprecher*=spokesman erklarung*/aussage*=statement grund/grunde=reason name/namen=name ort/orte=place
welt*=world ordnung*/weltordnung=order beziehung*=relation partnerschaft*=partnership unterstutz*=support hilf*/geholfen=help kind/kinder*=child frau/frauen=woman
familie*=family gebaude*=building krankheit*=disease angekundigt/ankundig*/kundigte=announce neu*=new gross*=big erste*=first letzte*=last zahl/anzahl=number
tot/tote*/gestorben/starb*/todesopfer/getotet=die verletzt*=injured zurucktreten/rucktritt*/zuruckgetreten=resign steuer*=tax schulden=debt gewinn=profit umsatz*=revenue
notstand*/ausnahmezustand*=emergency gemeinsam*=together haltung*/position*=position ubernahm*/ubernehm*=takeover streit*/streik*=strike wahlbeteiligung=turnout wahllokal*=polling_station`,
  nl: `
gesprek*/telefoontje/telefoongesprek*/gebeld/belde*=call spreken/sprak*/gesproken/praten=talk duren/duurt/duurde*/geduurd=last ontmoet*/ontmoeting*=meet bespro*/besprak*=discuss
zei/zeggen/gezegd/zegt=say genoemd/noemde*/noemen=mention jaar/jaren=year maand*=month dag/dagen=day uur/uren=hour minuten/minuut=minute week/weken=week
mensen/personen=people president*=president minister*=minister regering*=government oorlog*=war vrede*=peace aanval*=attack akkoord*/overeenkomst*/verdrag*=agreement
handel*=trade olie=oil gas=gas energie=energy economie*=economy bedrijf*/bedrijven=company aandeel*/aandelen=share kopen/kocht*/gekocht=buy verkop*/verkocht*=sell
baan/banen=job werknemer*/medewerker*=worker fabriek*=factory geld=money procent=percent prijs/prijzen=price kost*/gekost=cost waarde*=value aardbeving*=earthquake
sterk*=strong ziekenhui*=hospital ingestort/instort*/stortte*=collapse school/scholen=school stad/steden=city land/landen=country hoofdstad=capital grens*/grenzen=border
leger*/soldaten/troepen=army politie*=police gearresteerd*/aangehouden/arrest*=arrest rechtbank*/rechter*=court wet/wetten=law sanctie*=sanction tarie*/heffing*=tariff
feliciteer*/gefeliciteerd=congratulate inauguratie*/beedig*=inauguration bezoek*/bezocht*=visit plan/plannen/gepland=plan voorstel*=propose bod/aanbod/bood/aanbiedt=offer
afgewezen/verwerp*/weiger*=reject aanvaard*/geaccepteerd=accept ondertekend*=sign begon*/begin*/begonnen=begin einde/eindig*/beeindig*=end stop*/gestopt=stop waarschuw*=warn
beloof*/beloofd=promise gered/redden/redding*=rescue vermist*=missing zoek*/gezocht=search brand*=fire overstroming*=flood storm*=storm luchthaven*=airport weg/wegen=road
trein*=train vliegtuig*=plane schip/schepen=ship wedstrijd*=game doelpunt*/goal*=goal team*/ploeg*=team trainer*/coach*=coach speler*=player scheidsrechter*=referee toeschouwer*=spectator
finale*=final beker*=cup record*=record uitslag*=result geteld/tell*=count stem*/gestemd=vote verkiezing*=election won/winnen/gewonnen/wint=win verlor*/verloren/verliez*=lose
leider*=leader woordvoerder*=spokesman verklaring*=statement reden*=reason naam=name plaats*=place wereld*=world orde/wereldorde=order relatie*/betrekking*=relation
steun*=support hulp/hielp/helpen=help kind/kinderen=child vrouw*=woman familie*=family gebouw*=building ziekte*=disease kondigde*/aangekondigd=announce nieuw*=new groot/grote=big
eerste=first laatste=last aantal=number dood/doden/stierf*/overleden/gestorven=die gewond*=injured aftred*/ontslag=resign belasting*=tax schuld*=debt winst*=profit omzet*=revenue
noodtoestand*=emergency samen=together standpunt*=position overname*=takeover staking*=strike`,
  nb: `
samtale*/telefonsamtale*/ringte/oppringning=call video*=video snakk*/snakket=talk varte*/vare/vart=last mot*/motte/mote/motet=meet droft*/diskuter*=discuss sa/sagt/sier/uttalte=say
nevn*/nevnt=mention ar/aret=year maned*=month dag/dager/dagen=day time/timer=hour minutt*=minute uke/uker=week mennesker/folk/personer=people president*=president
minister*/statsrad*=minister statsminister*=prime_minister regjering*=government krig*=war fred*=peace angrep*/angripe*=attack avtale*=agreement handel*=trade olje*=oil gass*=gas
energi*=energy okonomi*=economy selskap*/bedrift*/konsern*=company aksje*=share kjop*/kjopt*/kjopte=buy selg*/solgt*/solgte/salg*=sell arbeidsplass*/jobber/stillinger=job
ansatt*/arbeider*=worker fabrikk*=factory penger=money prosent=percent pris*=price kost*/kostet=cost verdi*/verdt=value jordskjelv*/skjelv*=earthquake sterk*=strong sykehus*=hospital
kollaps*/raste=collapse skole*=school by/byen/byer=city land/landet=country hovedstad*=capital grense*=border haer*/soldat*/styrker=army politi*=police arrester*/pagrep*/pagrepet=arrest
rett/rettsak*/domstol*=court dommer*=judge lov/loven=law sanksjon*=sanction toll*=tariff gratuler*=congratulate innsettelse*/innsatt=inauguration besok*=visit plan*/planlagt=plan
forslag*/foreslo*=propose bud/budet/tilbud*/tilby*=offer avvis*/avvist*/avslo*=reject godta*/akseptert*/godkjen*=accept undertegn*/signert*=sign begyn*/start*=begin slutt*/avslutt*=end
stopp*/stanse*=stop advar*=warn lov*/lovet=promise redd*/redning*=rescue savn*=missing let*/leting/soker=search brann*=fire flom*=flood storm*=storm flyplass*/lufthavn*=airport vei/veien*=road
tog/toget=train fly/flyet=plane skip*=ship kamp/kampen=game mal/scoring*=goal lag/laget=team trener*=coach spiller*=player dommeren=referee tilskuer*/publikum=spectator finale*=final
cup/cupen/pokal*=cup rekord*=record resultat*=result telt/telling*/opptelling*=count stem*/stemme*=vote valg*=election vant/vinn*/vunnet/seier*=win tap*/tapte/tapt=lose leder*=leader
talsmann*/talsperson*=spokesman uttalelse*/erklaering*=statement grunn*/arsak*=reason navn*=name sted/steder=place verden*=world orden*/verdensorden=order forhold*/relasjon*=relation
partnerskap*=partnership stott*=support hjelp*/hjalp=help barn*=child kvinne*=woman familie*=family bygning*/bygg=building sykdom*=disease kunngjor*/varslet=announce ny/nye/nytt=new
stor/stort/store=big forste=first siste=last antall=number dod/dode*/drept/omkom*/doed=die skad*/skadet=injured skatt*=tax gjeld*=debt overskudd*=profit omsetning*/inntekt*=revenue
unntakstilstand*=emergency sammen=together standpunkt*/posisjon*=position oppkjop*=takeover streik*=strike valgdeltakelse*=turnout`,
  da: `
samtale*/telefonsamtale*/opkald*/ringede=call video*=video tal*/talte/snakk*=talk varede/vare/varer/varet=last mod*/modte/modes=meet droft*/diskuter*=discuss sagde/sagt/siger/udtalte=say
naevn*=mention ar/aret=year maned*=month dag/dage/dagen=day time/timer=hour minut*=minute uge/uger=week mennesker/personer/folk=people praesident*=president minister*=minister
statsminister*=prime_minister regering*=government krig*=war fred*=peace angreb*/angrib*=attack aftale*=agreement handel*=trade olie*=oil gas*=gas energi*=energy okonomi*=economy
selskab*/virksomhed*/koncern*=company aktie*=share kob*/kobt*/kobte=buy saelg*/solgt*/salg*=sell arbejdsplads*/job/stillinger=job ansat*/medarbejder*/arbejder*=worker fabrik*=factory
penge=money procent=percent pris*=price kost*/kostede=cost vaerdi*/vaerd=value jordskaelv*=earthquake staerk*/kraftig*=strong sygehus*/hospital*=hospital kollaps*/styrtede=collapse skole*=school
by/byen/byer=city land/landet=country hovedstad*=capital graense*=border haer*/soldat*/tropper=army politi*=police anhold*/arrester*=arrest ret/retten/domstol*=court dommer*=judge lov/loven=law
sanktion*=sanction told*=tariff lykonsk*/gratuler*=congratulate indsaettelse*/indsat=inauguration besog*=visit plan*/planlagt=plan forslag*/foreslog=propose bud/buddet/tilbud*/tilbyd*=offer
afvis*/afvist*=reject accepter*/godkend*=accept underskr*/undertegn*=sign begynd*/start*=begin slut*/afslut*=end stop*/stands*=stop advar*=warn lov*/lovet=promise redd*/redning*=rescue
savn*=missing sog*/ledte=search brand*=fire oversvommelse*=flood storm*=storm lufthavn*=airport vej/vejen*=road tog/toget=train fly/flyet=plane skib*=ship kamp/kampen=game mal/scoring*=goal
hold/holdet=team traener*=coach spiller*=player tilskuer*/publikum=spectator finale*=final pokal*=cup rekord*=record resultat*=result talt/optael*=count stem*/stemme*=vote valg*=election
vandt/vind*/vundet/sejr*=win tab*/tabte/tabt=lose leder*=leader talsmand*/talsperson*=spokesman udtalelse*/erklaering*=statement grund*/arsag*=reason navn*=name sted/steder=place verden*=world
forhold*/relation*=relation stott*=support hjaelp*/hjalp=help born/barn/barnet=child kvinde*=woman familie*=family bygning*=building sygdom*=disease meddel*/annoncer*=announce ny/nye/nyt=new
stor/stort/store=big forste=first sidste=last antal=number dod/dode*/draebt*/omkom*=die sar*/saret/kvaest*=injured skat*=tax gaeld*=debt overskud*=profit omsaetning*=revenue
undtagelsestilstand*=emergency sammen=together standpunkt*=position overtag*/opkob*=takeover strejk*=strike`,
  sv: `
samtal*/telefonsamtal*/ringde=call video*=video tal*/talade/prata*=talk varade/vara/varat/pagick=last mot*/motte/traffa*/traffade=meet diskuter*=discuss sade/sa/sagt/sager=say namn*/namnde*=mention
ar/aret=year manad*=month dag/dagar/dagen=day timme/timmar=hour minut*=minute vecka/veckor=week manniskor/personer/folk=people president*=president minister*=minister statsminister*=prime_minister
regering*=government krig*=war fred*=peace attack*/anfall*/angrep*=attack avtal*=agreement handel*=trade olja*=oil gas*=gas energi*=energy ekonomi*=economy foretag*/bolag*/koncern*=company
aktie*=share kop*/kopte/kopt=buy salj*/salde/salt/forsalj*=sell jobb*/arbetstillfall*=job anstalld*/arbetare*=worker fabrik*=factory pengar=money procent=percent pris*=price kosta*=cost
varde*/vart=value jordbavning*/skalv*=earthquake stark*=strong sjukhus*=hospital kollaps*/rasade=collapse skol*=school stad*/stader*=city land*/lander*=country huvudstad*=capital grans*=border
arme*/soldat*/trupper=army polis*=police grip*/gripen/arrester*=arrest domstol*=court domare*=judge lag/lagen=law sanktion*=sanction tull*=tariff gratuler*=congratulate installation*/insvuren=inauguration
besok*=visit plan*/planerad=plan forslag*/foreslog=propose bud/budet/erbjud*/erbjod=offer avvisa*/avslog=reject accepter*/godkan*=accept underteckna*/skrev_under=sign borja*/start*=begin
slut*/avsluta*=end stopp*=stop varna*=warn lova*=promise radda*/raddning*=rescue saknad*/saknas=missing sok*/sokte=search brand*=fire oversvamning*=flood storm*=storm flygplats*=airport
vag/vagen*=road tag/taget=train flyg*=plane fartyg*=ship match*=game mal/malet=goal lag*=team tranare*=coach spelare*=player askadare*/publik*=spectator final*=final rekord*=record resultat*=result
rakna*=count rost*/rostade=vote val/valet=election vann/vinn*/vunnit/seger*=win forlora*=lose ledare*=leader talesperson*/talesman*=spokesman uttalande*=statement skal/orsak*=reason plats*=place
varld*=world relation*/forhallande*=relation stod*=support hjalp*=help barn*=child kvinn*=woman familj*=family byggnad*=building sjukdom*=disease meddela*/tillkannag*=announce ny/nya/nytt=new
stor/stort/stora=big forsta=first sista=last antal*=number dod/doda*/dog/dott/omkom*=die skad*/skadad*=injured skatt*=tax skuld*=debt vinst*=profit omsattning*=revenue undantagstillstand*=emergency
tillsammans=together standpunkt*=position uppkop*=takeover strejk*=strike`,
}
