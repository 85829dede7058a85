/** The only place that asks the machine for the time. Everything else gets it as an argument. */

export type Clock = () => Date

export const systemClock: Clock = () => new Date()
