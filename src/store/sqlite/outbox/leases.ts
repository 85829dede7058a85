/** Leases as rows: taken, renewed and given back by compare-and-set. */
import type { Leases } from '../../../deliver/outbox/leases.ts'
import type { Connection } from '../connection.ts'

/** A term that ends later than any holder could have set it: the clock was set back. It ends after `ttlMs` from now. */
const SHORTEN = 'update lease set until = ?2 where name = ?1 and until > ?2'
const TAKE = `
  insert into lease (name, owner, fence, until) values (?1, ?2, 1, ?3)
  on conflict (name) do update set owner = ?2, fence = fence + 1, until = ?3
   where owner is null or owner = ?2 or until <= ?4
  returning fence`
const RENEW = 'update lease set until = ? where name = ? and fence = ? and owner is not null returning fence'
const RELEASE = 'update lease set owner = null, until = 0 where name = ? and fence = ?'

export function openLeases(connection: Connection): Leases {
  return {
    take: (name, owner, ttlMs, now) =>
      connection.write(() => {
        const until = now.getTime() + ttlMs
        connection.run(SHORTEN, name, until)
        const row = connection.get(TAKE, name, owner, until, now.getTime())
        return row && Number(row.fence)
      }),
    renew: (name, fence, ttlMs, now) =>
      connection.write(() => connection.get(RENEW, now.getTime() + ttlMs, name, fence) !== undefined),
    async release(name, fence) {
      await connection.write(() => connection.run(RELEASE, name, fence))
    },
  }
}
