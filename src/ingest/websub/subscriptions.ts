/**
 * The port of what is remembered of WebSub (W3C Recommendation 2018): which hub was asked to send us which topic, and how
 * that stands. Types only.
 */

/**
 * `asked`: the hub has not confirmed it yet. `active`: it has, until the lease ends. `refused`: it does not want to.
 * `leaving`: we do not want it any more, and the hub has not confirmed that yet.
 */
export type SubscriptionState = 'asked' | 'active' | 'refused' | 'leaving'

export type Subscription = {
  /** 128 random bits in the path of the callback: whoever knows it is the hub. Never in a log. */
  readonly token: string
  /** The key of the source. */
  readonly source: string
  /** The address by which the feed names itself. */
  readonly topic: string
  readonly hub: string
  /** As the hub was given it. */
  readonly callback: string
  /** Key of the signatures. Never in a log. */
  readonly secret: string
  readonly state: SubscriptionState
  readonly askedAt: Date
  /** The hub is not asked again before. */
  readonly nextAskAt: Date
  /** Absent until the hub has confirmed it for the first time. */
  readonly leaseEnd?: Date
}

/** Fields that are absent stay as they are. */
export type SubscriptionChange = Partial<Pick<Subscription, 'state' | 'askedAt' | 'nextAskAt' | 'leaseEnd'>>

export type Subscriptions = {
  all(): Promise<readonly Subscription[]>
  find(token: string): Promise<Subscription | undefined>
  add(subscription: Subscription): Promise<void>
  /** Does nothing when its state is none of `from`: the hub may have been faster. Says whether it was done. */
  change(token: string, from: readonly SubscriptionState[], change: SubscriptionChange): Promise<boolean>
  remove(token: string): Promise<void>
}
