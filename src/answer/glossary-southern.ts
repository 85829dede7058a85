/**
 * Everyday news words of Romance languages, put into English. Pure data, in the notation of `glossary-western.ts`.
 */

export const SOUTHERN: Readonly<Record<string, string>> = {
  fr: `
appel*/telephon*/entretien*=call video*=video parl*/discut*/discussion*=talk dur*/duree=last rencontr*=meet evoqu*/abord*=discuss dit/dire/declar*/affirm*=say mentionn*=mention an/ans/annee*=year mois=month
jour/jours/journee=day heure*=hour minute*=minute semaine*=week gens/personne*=people president*=president ministre*=minister premier_ministre=prime_minister gouvernement*=government guerre*=war
paix=peace attaque*=attack accord*/traite*=agreement commerce/commercia*/echange*=trade petrole*=oil gaz=gas energie*=energy economi*=economy entreprise*/societe*/groupe=company action/actions=share
achet*/achat*/rachat*=buy vend*/vente*=sell emploi*/poste*=job employe*/salarie*/travailleur*=worker usine*=factory argent=money pourcent*=percent prix=price cout*=cost valeur*/vaut=value
seisme*/tremblement*=earthquake magnitude=magnitude fort/forte/puissan*=strong hopita*=hospital effondr*=collapse ecole*=school ville*=city pays=country capitale*=capital frontiere*=border
armee*/soldat*/troupe*=army police*=police arret*/interpell*=arrest tribuna*/cour=court juge*=judge loi/lois=law sanction*=sanction droits_de_douane/tarif*=tariff felicit*=congratulate
investiture*/investi=inauguration visit*=visit plan/plans/prevu*/prevoi*=plan propos*=propose offre*/offert=offer rejet*/refus*=reject accept*=accept sign*/signe=sign commenc*/debut*=begin fin/finir/termin*=end
cess*/interromp*=stop averti*/avertissement*/alerte*=warn promis/promet*/promesse*=promise sauv*/secour*=rescue disparu*=missing recherch*/cherch*=search incendie*/feu=fire inondation*/crue*=flood
tempete*/ouragan*=storm aeroport*=airport route*=road train*=train avion*=plane navire*/bateau*=ship match*=game but/buts=goal equipe*=team entraineur*=coach joueu*=player arbitre*=referee
spectateur*/public=spectator finale*=final coupe*=cup record*=record resultat*=result compt*/decompte*/depouill*=count vot*/voix/suffrage*=vote election*/scrutin*=election gagn*/remport*/victoire*/vainqueur*=win
perd*/perdu*/defaite*=lose dirigeant*/chef*/leader*=leader porte-parole/porte_parole=spokesman declaration*/communique*=statement raison*/motif*=reason nom/noms=name lieu/lieux=place monde*/mondial*=world
ordre*=order relation*/rapport*=relation partenaria*=partnership soutien*/souten*=support aid*=help enfant*=child femme*=woman famille*=family batiment*/immeuble*=building maladie*=disease
annonc*=announce nouve*/neuf=new grand*=big premier*/premiere*=first dernier*/derniere*=last nombre*=number mort*/mourir/deces/decede*/tue*=die bless*=injured demission*=resign impot*=tax dette*=debt
benefice*=profit chiffre_d_affaires/recettes=revenue urgence*=emergency ensemble=together position*=position greve*=strike participation=turnout bureau*_de_vote=polling_station`,
  es: `
llamada*/llam*/telefon*=call video*=video habl*/conversa*/dialog*=talk dur*/duracion=last reun*/encuentro*/encontr*=meet discut*/abord*/trat*=discuss dijo/decir/dice/dicho/declar*/afirm*=say mencion*=mention
ano/anos=year mes/meses=month dia/dias=day hora*=hour minuto*=minute semana*=week gente/persona*=people president*=president ministr*=minister primer_ministro=prime_minister gobierno*=government guerra*=war
paz=peace ataque*/atac*=attack acuerdo*/tratado*/pacto*=agreement comerci*=trade petroleo*=oil gas=gas energi*=energy economi*=economy empresa*/compania*/firma*=company accion/acciones=share compr*/adquisicion*=buy
vend*/venta*=sell empleo*/puesto*=job emplead*/trabajador*=worker fabrica*/planta*=factory dinero=money porcentaje*/ciento=percent precio*=price costo*/cuest*/coste*=cost valor*/vale=value
terremoto*/sismo*/temblor*=earthquake magnitud=magnitude fuerte*=strong hospital*=hospital derrumb*/colaps*=collapse escuela*=school ciudad*=city pais/paises=country capital*=capital frontera*=border
ejercito*/soldado*/tropas=army polici*=police arrest*/detenid*/detuv*=arrest tribunal*/corte=court juez*/jueces=judge ley/leyes=law sancion*=sanction arancel*=tariff felicit*=congratulate
investidura*/toma_de_posesion=inauguration visit*=visit plan/planes/planea*/previst*=plan propu*/propon*=propose ofert*/ofrec*=offer rechaz*=reject acept*=accept firm*=sign comenz*/empez*/inici*/comienz*=begin
fin/final/termin*/acab*=end deten*/par*/ceso=stop advert*/advirt*/alerta*=warn promet*/promesa*=promise rescat*=rescue desaparecid*=missing busc*/busqueda*=search incendio*/fuego*=fire inundacion*=flood
tormenta*/huracan*=storm aeropuerto*=airport carretera*/via=road tren/trenes=train avion*=plane barco*/buque*=ship partido*=game gol/goles=goal equipo*=team entrenador*=coach jugador*=player arbitr*=referee
espectador*/publico=spectator copa*=cup record*=record resultado*=result cont*/recuento*/escrutinio*=count vot*=vote eleccion*=election gan*/venc*/victoria*=win perd*/perdio/derrota*=lose lider*/dirigent*=leader
portavoz/vocero*=spokesman declaracion*/comunicado*=statement razon*/motivo*=reason nombre*=name lugar*/sitio=place mundo*/mundial*=world orden*=order relacion*=relation asociacion*=partnership apoy*=support
ayud*=help nino*/hijo*=child mujer*=woman familia*=family edificio*=building enfermedad*=disease anunci*=announce nuev*=new grand*=big primer*=first ultim*=last numero*/cantidad=number
muert*/murier*/fallecid*/mori*/murio=die herid*=injured dimit*/renunci*=resign impuesto*=tax deuda*=debt ganancia*/beneficio*=profit ingresos/facturacion=revenue emergencia*=emergency junt*=together posicion*=position
huelga*=strike participacion=turnout`,
  it: `
chiamat*/telefonat*/colloqui*=call video*=video parl*/discuss*/conversazion*=talk dur*/durata=last incontr*=meet discut*/affront*=discuss detto/disse/dice/dire/dichiar*/afferm*=say menzion*/citat*=mention
anno/anni=year mese/mesi=month giorno/giorni=day ora/ore=hour minuto/minuti=minute settiman*=week gente/persone/persona=people president*=president ministr*=minister primo_ministro/premier=prime_minister
governo=government guerra*=war pace=peace attacc*=attack accordo/accordi/trattat*=agreement commerci*/scambi=trade petrolio=oil gas=gas energi*=energy economi*=economy aziend*/societa/impres*=company azione/azioni=share
acquist*/compr*=buy vend*=sell lavoro/posti=job dipendent*/lavorator*=worker fabbric*/stabiliment*=factory denaro/soldi=money percentual*=percent prezz*=price cost*=cost valore/vale=value
terremot*/sisma/scossa=earthquake magnitudo=magnitude fort*=strong ospedal*=hospital croll*=collapse scuol*=school citta=city paese/paesi=country capital*=capital confin*/frontier*=border
esercito/soldat*/truppe=army polizi*=police arrest*/fermat*=arrest tribunal*/corte=court giudic*=judge legge/leggi=law sanzion*=sanction dazi*=tariff congratul*/felicit*=congratulate
insediament*/giuramento=inauguration visit*=visit piano/piani/previst*=plan propost*/propon*=propose offert*/offr*=offer respint*/rifiut*=reject accett*=accept firmat*/firma*=sign iniz*/comincia*=begin
fine/finit*/termin*=end ferm*/smess*=stop avvert*/allert*=warn promess*/promett*=promise salvat*/soccors*=rescue dispers*/scomparsi=missing cerc*/ricerc*=search incendi*=fire alluvion*/inondazion*=flood
tempest*/uragan*=storm aeroport*=airport strad*=road treno/treni=train aere*=plane nav*=ship partit*=game gol/rete/reti=goal squadr*=team allenator*=coach giocator*/giocatric*=player arbitr*=referee
spettator*/pubblico=spectator final*=final coppa=cup record=record risultat*=result conteggi*/contat*/spoglio=count vot*=vote elezion*=election vinto/vins*/vince*/vittoria=win pers*/perso/sconfitt*=lose leader/capo=leader
portavoce=spokesman dichiarazion*/comunicat*=statement motiv*/ragion*=reason nome/nomi=name luogo/luoghi=place mondo/mondial*=world ordine=order relazion*/rapport*=relation partenariat*=partnership sostegn*/sosten*/appogg*=support
aiut*=help bambin*/figli*=child donn*=woman famigli*=family edific*=building malatti*=disease annunc*=announce nuov*=new grand*=big prim*=first ultim*=last numer*=number mort*/decedut*/uccis*/vittim*=die
ferit*=injured dimission*/dimess*=resign tass*/impost*=tax debit*=debt profitt*/util*=profit ricav*/fatturato=revenue emergenz*=emergency insiem*=together posizion*=position scioper*=strike affluenz*=turnout`,
  pt: `
chamada*/telefon*/ligacao/ligou=call video*=video fal*/convers*/dialog*=talk dur*/duracao=last encontr*/reuni*=meet discut*/abord*/trat*=discuss disse/dizer/diz/dito/declar*/afirm*=say mencion*=mention ano/anos=year
mes/meses=month dia/dias=day hora*=hour minuto*=minute semana*=week gente/pessoa*=people president*=president ministr*=minister primeiro_ministro=prime_minister govern*=government guerra*=war paz=peace
ataque*/atac*=attack acordo*/tratado*/pacto=agreement comerci*=trade petroleo=oil gas=gas energi*=energy economi*=economy empresa*/companhia*=company acao/acoes=share compr*/aquisicao=buy vend*=sell
emprego*/posto*=job empregad*/trabalhador*/funcionari*=worker fabrica*=factory dinheiro=money percentage*/porcentage*/cento=percent preco*=price custo*/cust*=cost valor*/vale=value
terremoto*/sismo*/terramoto*=earthquake magnitude=magnitude forte*=strong hospita*=hospital desab*/desmoron*/colaps*=collapse escola*=school cidade*=city pais/paises=country capital*=capital fronteira*=border
exercito*/soldado*/tropas=army polici*=police pres*/detid*/prend*=arrest tribuna*/corte=court juiz*/juizes=judge lei/leis=law sanc*=sanction tarifa*/taxas=tariff felicit*/parabeniz*=congratulate
posse/tomada_de_posse=inauguration visit*=visit plano*/planej*/previst*=plan propos*/propor=propose ofert*/oferec*=offer rejeit*/recus*=reject aceit*=accept assin*=sign comec*/inici*=begin fim/termin*/acab*=end
par*/cess*=stop alert*/advert*=warn promet*/promess*=promise resgat*=rescue desaparecid*=missing procur*/busc*=search incendio*/fogo=fire inundac*/enchente*/cheia*=flood tempestade*/furac*=storm aeroporto*=airport
estrada*=road comboio*/trem=train avi*=plane navio*/barco*=ship jogo*/partida*=game golo*/gol/gols=goal equip*/time=team treinador*/tecnico=coach jogador*=player arbitr*=referee espectador*/publico=spectator
final/finais=final taca*/copa*=cup recorde*=record resultado*=result cont*/recontag*/apurac*=count vot*=vote eleic*=election ganh*/venc*/vitoria*=win perd*/derrot*=lose lider*/dirigent*=leader porta-voz/porta_voz=spokesman
declarac*/comunicado*=statement razao/razoes/motivo*=reason nome*=name lugar*/local/sitio=place mundo*/mundia*=world ordem*=order relac*=relation parceria*=partnership apoi*=support ajud*=help crianc*/filh*=child
mulher*=woman famili*=family edificio*/predio*=building doenca*=disease anunci*=announce nov*=new grand*=big primeir*=first ultim*=last numero*=number mort*/morr*/falec*=die ferid*=injured demiti*/renunci*=resign
imposto*=tax divida*=debt lucro*=profit receita*/faturamento=revenue emergencia*=emergency junt*=together posic*=position greve*=strike participac*/afluencia=turnout`,
}
