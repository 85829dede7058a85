/** Small invented papers about three events that have no words in common. */
import type { Paper } from './rig.ts'

const DATE = '2026-11-22T06:00:00Z'

/** The dam: the Herald's report, the Post's own, one with more facts, and the Herald once more. */
export const dam = {
  herald: {
    title: 'Crack found in Sorvo dam',
    outlet: 'Lake Herald',
    url: 'https://herald.example/sorvo',
    published: DATE,
    told: [
      'A crack was found in the Sorvo dam on Sunday, engineers said.',
      'Some 1,300 people left their homes in the valley below the Sorvo dam.',
      'Mayor Ida Moll said the Sorvo dam was built in 1961.',
    ],
  },
  post: {
    title: 'Sorvo dam cracks, valley emptied',
    outlet: 'Valley Post',
    url: 'https://post.example/dam',
    published: DATE,
    told: [
      'Engineers found a crack in the Sorvo dam on Sunday.',
      'About 1,300 people had to leave their homes below the Sorvo dam in the valley.',
    ],
  },
  more: {
    title: 'Sorvo dam: water let out after crack',
    outlet: 'Coast Courier',
    url: 'https://coast.example/sorvo-dam',
    published: DATE,
    told: [
      'A crack was found in the Sorvo dam on Sunday, engineers said.',
      'Crews let out 40 million litres of water from the Sorvo dam on Monday.',
      'The valley school below the Sorvo dam took in 260 people, the Red Cross said.',
    ],
  },
  copy: {
    title: 'Crack found in Sorvo dam',
    outlet: 'Lake Herald',
    url: 'https://herald.example/sorvo-again',
    published: DATE,
    told: [
      'A crack was found in the Sorvo dam on Sunday, engineers said.',
      'Some 1,300 people left their homes in the valley below the Sorvo dam.',
      'Mayor Ida Moll said the Sorvo dam was built in 1961.',
    ],
  },
} as const satisfies Record<string, Paper>

export const panda = {
  herald: {
    title: 'Twin pandas born at Brelling zoo',
    outlet: 'Lake Herald',
    url: 'https://herald.example/pandas',
    published: DATE,
    told: [
      'Two panda cubs were born at Brelling zoo on Friday, keeper Tom Ruud told reporters.',
      'Each panda cub weighs 140 grams, Brelling zoo wrote.',
    ],
  },
  post: {
    title: 'Brelling zoo shows newborn panda twins',
    outlet: 'Valley Post',
    published: DATE,
    told: [
      'Brelling zoo has two newborn panda cubs since Friday, keeper Tom Ruud told reporters.',
      'A panda cub weighs 140 grams at birth, the Brelling zoo wrote.',
    ],
  },
} as const satisfies Record<string, Paper>

export const orchestra: Paper = {
  title: 'Orquesta de Málaga cancela su gira por una huelga',
  outlet: 'Diario Málaga',
  language: 'es',
  published: DATE,
  told: [
    'La orquesta de Málaga canceló el jueves su gira por una huelga de los músicos.',
    'Los violinistas piden un aumento del 9 por ciento, según su sindicato.',
  ],
}
