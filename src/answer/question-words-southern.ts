/**
 * The words questions are asked with, a row for each language of the Romance family. Pure data.
 *
 * Words are folded: lower case, no accents. Phrases are parted by `,`; the longest one that stands in the question wins.
 * `function` lists words that carry nothing to look for.
 */
import type { QuestionRow } from './kind.ts'

export const SOUTHERN: Readonly<Record<string, QuestionRow>> = {
  fr: {
    who: 'qui, qui est ce qui, par qui, avec qui, a qui, de qui, quelle personne',
    when: 'quand, depuis quand, a quelle heure, quel jour, quelle date, en quelle annee, quelle annee, a quelle date',
    where: 'ou, d ou, dans quelle ville, dans quel pays, a quel endroit',
    'how-many':
      'combien de, combien d, combien de fois, quel nombre, quel pourcentage, quelle part, quelle taille, quelle magnitude, quel age, de quelle magnitude',
    'how-much':
      'combien, combien coute, combien a coute, quel prix, a quel prix, quel montant, quel est le prix',
    'how-long': 'combien de temps, depuis combien de temps, combien d heures, combien de jours, quelle duree',
    why: 'pourquoi, pour quelle raison, pour quelles raisons',
    how: 'comment, de quelle maniere',
    what: 'que, qu, quoi, quel, quelle, quels, quelles, qu est ce que, qu est ce qui, de quoi, lequel, laquelle',
    'yes-no': 'est ce que, est ce qu, est il, a t il, a t elle, y a t il, ont ils, est, a, ont, sont, etait',
    disagree: 'desaccord, se contredisent, contradictions, divergent, different',
    function: `le la les l un une des de du d et ou a au aux en dans sur pour par avec sans est sont etait ete a ont avait qui que qu se s
      ce cet cette ces il elle ils elles son sa ses leur leurs ne pas y t n c j lors pendant plus`,
  },
  es: {
    who: 'quien, quienes, a quien, con quien, de quien, por quien',
    when: 'cuando, desde cuando, a que hora, que dia, que fecha, en que ano, que ano, en que fecha',
    where: 'donde, adonde, a donde, de donde, en que ciudad, en que pais, en que lugar',
    'how-many':
      'cuantos, cuantas, cuantas veces, que porcentaje, que numero, que magnitud, de que magnitud, que tan fuerte, que edad',
    'how-much': 'cuanto, cuanta, cuanto cuesta, cuanto costo, que precio, a que precio, que cantidad',
    'how-long':
      'cuanto tiempo, cuanto duro, cuanto dura, cuantas horas, cuantos dias, cuantos minutos, por cuanto tiempo',
    why: 'por que, porque, por que razon, por que motivo, a que se debe',
    how: 'como, de que manera, de que forma',
    what: 'que, cual, cuales, sobre que, de que, en que',
    'yes-no': 'es cierto que, hay, hubo, ha, han, es, fue, esta',
    disagree: 'discrepan, contradicen, contradicciones, desacuerdo, difieren',
    function: `el la los las un una unos unas de del y o a al en con por para sin sobre es son fue eran ser ha han habia que se su sus lo le
      les no esta este ese eso esto como mas entre durante tras hay`,
  },
  it: {
    who: 'chi, da chi, con chi, a chi, di chi',
    when: 'quando, da quando, a che ora, che giorno, in che anno, in quale anno, quale data, che data, in quale data',
    where: 'dove, da dove, in quale citta, in quale paese, in che luogo',
    'how-many':
      'quanti, quante, quante volte, quale percentuale, che percentuale, che magnitudo, di che magnitudo, quanto forte, quanto grande, quanto alto, che eta',
    'how-much':
      'quanto, quanta, quanto costa, quanto e costato, quanto costava, che prezzo, a che prezzo, quale prezzo',
    'how-long':
      'quanto tempo, quanto e durata, quanto e durato, quanto dura, quanto duro, per quanto tempo, quante ore, quanti giorni, da quanto tempo',
    why: 'perche, per quale motivo, per quale ragione, come mai',
    how: 'come, in che modo, in quale modo',
    what: 'che, che cosa, cosa, quale, quali, di cosa, di che cosa, qual, qual e',
    'yes-no': 'e vero che, e, ha, hanno, sono, c e, ci sono, era',
    disagree: 'discordano, si contraddicono, contraddizioni, disaccordo, divergono',
    function: `il lo la i gli le l un uno una di del dello della dei degli delle d e o a al allo alla ai agli alle in nel nella nei nelle con
      su sul sulla per da dal dalla dai tra fra e sono era stato stata stati ha hanno aveva si che non suo sua suoi sue loro piu durante ci`,
  },
  pt: {
    who: 'quem, de quem, com quem, por quem, a quem',
    when: 'quando, desde quando, a que horas, que dia, em que dia, em que ano, que ano, que data, em que data',
    where: 'onde, aonde, de onde, em que cidade, em que pais, em que lugar',
    'how-many':
      'quantos, quantas, quantas vezes, que percentagem, que porcentagem, que numero, que magnitude, qual a magnitude, que idade',
    'how-much':
      'quanto, quanta, quanto custa, quanto custou, que preco, qual o preco, a que preco, qual o valor',
    'how-long':
      'quanto tempo, quanto durou, quanto dura, por quanto tempo, ha quanto tempo, quantas horas, quantos dias',
    why: 'por que, porque, porque e que, por que razao, por que motivo, qual o motivo',
    how: 'como, de que forma, de que maneira, como e que',
    what: 'que, o que, qual, quais, o que e que, de que, sobre o que, em que',
    'yes-no': 'e verdade que, ha, houve, foi, e, esta, tem, sera que',
    disagree: 'discordam, contradizem, contradicoes, divergem, desacordo',
    function: `o a os as um uma uns umas de do da dos das e ou ao aos em no na nos nas com por pelo pela para sem sobre e sao foi eram ser ha
      tem tinha que se seu sua seus suas nao esta este esse isso isto como mais entre durante apos lhe`,
  },
}
