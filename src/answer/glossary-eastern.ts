/**
 * Everyday news words of Turkish, Vietnamese and of languages in other scripts, put into English. Pure data, in the
 * notation of `glossary-western.ts`.
 */

export const EASTERN: Readonly<Record<string, string>> = {
  tr: `
gorusme*/aram*/aradi/telefon*=call video*=video konus*=talk sur*/surdu=last bulus*/toplant*=meet tartis*/gorus*=discuss dedi/soyle*/acikla*=say bahset*/an*=mention yil*=year ay/ayda=month gun*=day saat*=hour
dakika*=minute hafta*=week kisi*/insan*=people cumhurbaskan*/baskan*=president bakan*=minister basbakan*=prime_minister hukumet*=government savas*=war baris*=peace saldir*=attack anlasma*=agreement ticaret*=trade
petrol*=oil gaz*/dogalgaz*=gas enerji*=energy ekonomi*=economy sirket*=company hisse*=share satin_al*=buy sat*=sell is/isi=job calisan*/isci*=worker fabrika*=factory para=money yuzde*=percent fiyat*=price
maliyet*=cost deger*=value deprem*=earthquake buyuklu*=magnitude guclu*/siddet*=strong hastane*=hospital yikil*/coktu*/cok*=collapse okul*=school sehir*/kent*=city ulke*=country baskent*=capital sinir*=border
ordu*/asker*=army polis*=police tutukla*/gozalt*=arrest mahkeme*=court hakim*/yargic*=judge yasa*/kanun*=law yaptirim*=sanction gumruk*=tariff tebrik*/kutla*=congratulate yemin*=inauguration ziyaret*=visit
plan*=plan oner*/teklif*=propose reddet*/reddedil*=reject kabul*=accept imza*=sign basla*=begin bit*/sona*/son=end dur*=stop uyar*=warn soz*=promise kurtar*=rescue kayip*=missing ara*=search yangin*=fire
sel/seli=flood firtina*=storm havaalan*/havaliman*=airport yol*=road tren*=train ucak*=plane gemi*=ship mac*=game gol*=goal takim*=team antrenor*/teknik_direktor*=coach oyuncu*=player hakem*=referee
seyirci*/izleyici*=spectator final*=final kupa*=cup rekor*=record sonuc*=result sayil*/sayim*=count oy*=vote secim*=election kazan*=win kaybet*=lose lider*=leader sozcu*=spokesman aciklama*=statement
neden*/sebep*=reason ad/adi/isim*=name yer*=place dunya*=world duzen*=order iliski*=relation ortakli*=partnership destek*=support yardim*=help cocuk*=child kadin*=woman aile*=family bina*=building
hastali*=disease duyur*=announce yeni*=new buyuk*=big ilk=first sayi*=number ol*/oldu/olen*/hayatini_kaybet*=die yaral*=injured istifa*=resign vergi*=tax borc*=debt kar/kari=profit gelir*=revenue
olaganustu*=emergency birlikte=together grev*=strike`,
  vi: `
cuoc_goi/dien_dam/goi_dien=call cuoc_goi_video/video=video noi_chuyen/noi/tro_chuyen=talk keo_dai=last gap/gap_go/hoi_dam=meet thao_luan/ban_ve/ban=discuss noi/cho_biet/tuyen_bo/phat_bieu=say de_cap/nhac_den=mention
nam=year thang=month ngay=day gio/tieng=hour phut=minute tuan=week nguoi=people tong_thong=president chu_tich=president bo_truong=minister thu_tuong=prime_minister chinh_phu=government chien_tranh=war
hoa_binh=peace tan_cong=attack thoa_thuan/hiep_dinh=agreement thuong_mai=trade dau=oil dau_mo=oil khi_dot=gas nang_luong=energy kinh_te=economy cong_ty/tap_doan=company co_phieu/co_phan=share mua=buy ban=sell
viec_lam=job nhan_vien/cong_nhan/lao_dong=worker nha_may=factory tien=money phan_tram=percent gia=price chi_phi=cost gia_tri/tri_gia=value dong_dat=earthquake do_lon=magnitude manh=strong benh_vien=hospital
sap/sup_do=collapse truong_hoc=school thanh_pho=city nuoc/quoc_gia=country thu_do=capital bien_gioi=border quan_doi/binh_si/quan=army canh_sat=police bat_giu=arrest toa_an=court tham_phan=judge luat=law
trung_phat/lenh_trung_phat=sanction thue_quan=tariff chuc_mung=congratulate nham_chuc=inauguration tham=visit ke_hoach=plan de_xuat=propose chao_mua/de_nghi=offer bac_bo/tu_choi=reject chap_nhan/dong_y=accept
ky_ket/ky=sign bat_dau=begin ket_thuc/cham_dut=end dung=stop canh_bao=warn hua=promise cuu_ho/cuu=rescue mat_tich=missing tim_kiem=search chay/hoa_hoan=fire lu_lut/lu=flood bao=storm san_bay=airport duong=road
tau_hoa=train may_bay=plane tau=ship tran_dau/tran=game ban_thang=goal doi=team huan_luyen_vien=coach cau_thu=player trong_tai=referee khan_gia=spectator chung_ket=final cup=cup ky_luc=record ket_qua=result
kiem_phieu=count phieu_bau/bo_phieu/phieu=vote bau_cu=election thang/chien_thang/gianh_chien_thang=win thua=lose lanh_dao=leader nguoi_phat_ngon=spokesman tuyen_bo=statement ly_do=reason ten=name dia_diem=place
the_gioi=world trat_tu=order quan_he=relation doi_tac=partnership ung_ho=support giup/giup_do=help tre_em=child phu_nu=woman gia_dinh=family toa_nha=building benh=disease cong_bo/thong_bao=announce moi=new
lon=big dau_tien=first cuoi_cung=last so_luong=number chet/thiet_mang/tu_vong=die bi_thuong=injured tu_chuc=resign thue=tax no=debt loi_nhuan=profit doanh_thu=revenue khan_cap=emergency lap_truong=position
dinh_cong=strike ty_le_cu_tri=turnout`,
  ru: `
звон*/позвонил*/разговор*/созвон*=call видео*=video говор*/обща*=talk длил*/продлил*/продолжал*=last встре*=meet обсу*=discuss сказа*/заяви*/сообщи*=say упомян*/упомина*=mention год/года/году/лет=year месяц*=month
день/дня/дней=day час/часа/часов=hour минут*=minute недел*=week люд*/человек*=people президент*=president министр*=minister премьер*=prime_minister правительств*=government воин*=war мир/мира/мирн*=peace
атак*/нападен*/удар*=attack соглашен*/договор*=agreement торгов*=trade нефт*=oil газ*=gas энерг*=energy эконом*=economy компани*/фирм*=company акци*=share купи*/покуп*=buy прода*=sell
рабочих_мест/рабочие_места=job сотрудник*/работник*/рабоч*=worker завод*/фабрик*=factory деньг*/денег=money процент*=percent цен*=price стои*/стоимост*=cost землетрясен*=earthquake магнитуд*=magnitude
сильн*=strong больниц*=hospital обруш*/рухн*=collapse школ*=school город*=city стран*=country столиц*=capital границ*=border арми*/воиск*/солдат*=army полици*=police арест*/задерж*=arrest суд/суда/суде=court
судь*=judge закон*=law санкци*=sanction пошлин*=tariff поздрав*=congratulate инаугурац*=inauguration визит*/посе*=visit план*=plan предлож*/предлага*=propose отверг*/отказ*/отклон*=reject
приня*/принима*=accept подпис*=sign нача*/начин*=begin конец/конц*/законч*/заверш*=end остан*/прекра*=stop предупре*=warn обеща*=promise спас*=rescue пропа*=missing иск*/поиск*=search пожар*=fire
наводнен*=flood шторм*/ураган*=storm аэропорт*=airport дорог*=road поезд*=train самолет*=plane корабл*/судно=ship матч*/игр*=game гол/гола/голов/мяч*=goal команд*=team тренер*=coach игрок*=player
арбитр*/судья=referee зрител*=spectator финал*=final кубок*/кубк*=cup рекорд*=record результат*/итог*=result подсч*/пересч*=count голос*=vote выбор*=election выигра*/побед*=win проигра*/потерп*=lose
лидер*/глав*=leader представител*/спикер*=spokesman заявлен*=statement причин*=reason имя/имени/зовут=name мест*=place миров*=world порядк*/порядок=order отношен*=relation партнер*=partnership
поддерж*=support помо*=help ребен*/дет*=child женщин*=woman семь*=family здани*=building болезн*=disease объяви*=announce нов*=new больш*=big перв*=first последн*=last числ*/количеств*=number
умер*/погиб*/смерт*/жертв*=die ранен*/пострада*/травм*=injured отставк*=resign налог*=tax долг*=debt прибыл*=profit выручк*/доход*=revenue чрезвычаин*=emergency вместе/совместн*=together позици*=position
забастов*=strike явк*=turnout`,
  uk: `
дзвін*/подзвон*/розмов*/телефон*=call говор*/сказав/сказал*/заяв*=say трива*=last зустр*=meet обговор*=discuss згад*=mention рік/року/років=year місяц*=month день/днів/дня=day годин*=hour хвилин*=minute
люд*/осіб=people президент*=president міністр*=minister уряд*=government віин*=war мир*=peace угод*=agreement торгівл*=trade нафт*=oil газ*=gas компані*=company акці*=share купи*/купу*=buy прода*=sell
працівник*=worker відсотк*=percent цін*=price коштув*=cost землетрус*=earthquake лікарн*=hospital школ*=school міст*=city країн*=country арм*/воєн*=army поліці*=police суд*=court закон*=law санкці*=sanction
привіта*/вітан*=congratulate інавгурац*/присяг*=inauguration візит*=visit план*=plan почат*/поча*=begin кінец*/завер*=end загин*/помер*=die поранен*=injured голос*/бюлет*=vote вибор*=election
перемо*/вигра*=win програ*=lose перераху*/підрах*=count дільниц*=polling_station спостерігач*=observer причин*=reason результат*=result прокурор*=prosecutor явк*=turnout`,
  zh: `
电话/通话/電話/通話/致电=call 视频/視頻=video 谈话/会谈/交谈/談話=talk 持续/歷時/历时=last 会见/会晤/见面=meet 讨论/討論/商讨=discuss 说/表示/称/說=say 提到/提及=mention 年=year 月=month 天/日=day 小时/小時=hour
分钟/分鐘=minute 人=people 总统/總統/主席=president 部长/部長=minister 总理/總理/首相=prime_minister 政府=government 战争/戰爭=war 和平=peace 攻击/袭击/進攻=attack 协议/協議/条约=agreement 贸易/貿易=trade
石油=oil 天然气=gas 能源=energy 经济/經濟=economy 公司/企业=company 股份/股票=share 收购/购买/买=buy 出售/卖=sell 工作/岗位=job 员工/工人=worker 工厂=factory 钱/錢=money 百分=percent 价格/價格=price
成本/费用=cost 价值=value 地震=earthquake 震级=magnitude 强=strong 医院/醫院=hospital 倒塌/坍塌=collapse 学校=school 城市=city 国家/國家=country 首都=capital 边境=border 军队/士兵/部队=army 警察/警方=police
逮捕/拘留=arrest 法院/法庭=court 法官=judge 法律=law 制裁=sanction 关税/關稅=tariff 祝贺/祝賀=congratulate 就职/就職/宣誓=inauguration 访问/訪問=visit 计划/計劃=plan 提议/建议=propose 拒绝=reject 接受=accept
签署=sign 开始/開始=begin 结束/結束=end 停止=stop 警告/预警=warn 承诺=promise 救援=rescue 失踪=missing 搜索/搜救=search 火灾=fire 洪水=flood 台风/风暴=storm 机场=airport 公路/道路=road 火车=train 飞机=plane
船=ship 比赛/比賽=game 进球/球=goal 球队=team 教练=coach 球员=player 裁判=referee 观众/觀眾=spectator 决赛/決賽=final 杯=cup 纪录/记录=record 结果=result 计票/重新计票/点票=count 投票/选票=vote 选举/大选=election
赢/获胜/胜/夺冠=win 输/失败=lose 领导人/领袖=leader 发言人=spokesman 声明=statement 原因/理由=reason 名字/姓名=name 世界=world 秩序=order 关系/關係=relation 伙伴=partnership 支持=support 帮助=help 儿童/孩子=child
家庭=family 建筑=building 疾病=disease 宣布=announce 新=new 第一=first 死亡/遇难/死=die 受伤/伤=injured 辞职=resign 税=tax 利润=profit 收入=revenue 紧急=emergency 立场=position 奖金=prize 罢工=strike`,
  ja: `
電話/通話=call 動画/ビデオ=video 話=talk 会談=meet 続/継続=last 会=meet 議論/協議/話し合=discuss 言/述べ/発言=say 言及=mention 年=year 月=month 日=day 時間=hour 分=minute 人=people 大統領/国家主席=president 大臣=minister
首相/総理=prime_minister 政府=government 戦争=war 平和=peace 攻撃=attack 合意/協定/条約=agreement 貿易=trade 石油=oil ガス=gas エネルギー=energy 経済=economy 会社/企業=company 株/株式=share 買/買収=buy 売=sell
雇用=job 従業員/労働者=worker 工場=factory 金=money パーセント=percent 価格/値段=price 費用=cost 価値=value 地震=earthquake マグニチュード=magnitude 強=strong 病院=hospital 倒壊/崩壊=collapse 学校=school
都市/町=city 国=country 首都=capital 国境=border 軍/兵士=army 警察=police 逮捕=arrest 裁判所=court 裁判官=judge 法律=law 制裁=sanction 関税=tariff 祝=congratulate 就任=inauguration 訪問=visit 計画=plan 提案=propose
拒否=reject 受け入れ=accept 署名=sign 始ま/開始=begin 終わ/終了=end 停止/止=stop 警告/警報=warn 約束=promise 救助=rescue 行方不明=missing 捜索=search 火災=fire 洪水=flood 台風=storm 空港=airport 道路=road 列車=train
飛行機=plane 船=ship 試合=game ゴール/得点=goal チーム=team 監督=coach 選手=player 審判=referee 観客=spectator 決勝=final 記録=record 結果=result 集計/再集計=count 投票/票=vote 選挙=election 勝=win 負/敗=lose
指導者=leader 報道官=spokesman 声明=statement 理由/原因=reason 名前=name 世界=world 秩序=order 関係=relation 支持/支援=support 子供=child 家族=family 建物=building 病気=disease 発表=announce 新=new 最初=first
死/死者/死亡=die 負傷/けが=injured 辞任=resign 税=tax 利益=profit 収入=revenue 緊急/非常事態=emergency 立場=position`,
}
