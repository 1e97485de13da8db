import type { Sql, TransactionSql } from 'postgres'

type Work = (tx: TransactionSql) => unknown
/** What is known of a transaction's connection. */
interface Line {
  loss: Error | null
}

/**
 * Makes a pool survive connections that are lost inside a transaction (a restarted server). The driver then ends
 * `begin` with an error, yet sends the roll-back, and whatever the transaction's function asks next, to the dead
 * connection: that ends the process, or leaves the connection stuck in the pool for ever (seen in postgres 3.4.9).
 * Here nothing is sent after a loss; the server has rolled back by itself.
 */
export function guardTransactions(sql: Sql): void {
  const begin = sql.begin.bind(sql) as (options: string, work: Work) => Promise<unknown>
  const guarded = async (first: string | Work, second?: Work) => {
    const [options, work] = typeof first === 'string' ? [first, second!] : ['', first]
    const line: Line = { loss: null }
    try {
      return await begin(options, (tx) => untilLost(line, () => work(guardedTransaction(tx, line))))
    } catch (error) {
      line.loss ??= lossIn(error)
      throw error
    }
  }
  sql.begin = guarded as Sql['begin'] // it takes the arguments of both overloads
}

/** Never settles after a loss: the driver has ended the transaction by then, and would send more if this settled. */
async function untilLost(line: Line, work: () => unknown): Promise<unknown> {
  try {
    const result = await work()
    const settled = Array.isArray(result) ? await Promise.all(result) : result
    if (line.loss === null) return settled
  } catch (error) {
    line.loss ??= lossIn(error)
    if (line.loss === null) throw error
  }
  return new Promise(() => {})
}

function guardedTransaction(tx: TransactionSql, line: Line): TransactionSql {
  const refuseWhenLost = () => {
    if (line.loss !== null) throw line.loss
  }
  return new Proxy(tx, {
    apply(target, self, parameters: unknown[]) {
      refuseWhenLost()
      return Reflect.apply(target, self, parameters)
    },
    get(target, name) {
      const value: unknown = Reflect.get(target, name)
      if (name === 'unsafe') {
        return (...parameters: Parameters<TransactionSql['unsafe']>) => {
          refuseWhenLost()
          return target.unsafe(...parameters)
        }
      }
      if (name !== 'savepoint') return value
      return (first: string | Work, second?: Work) => {
        refuseWhenLost()
        const [label, work] = typeof first === 'string' ? [first, second!] : ['', first]
        const inner = (nested: TransactionSql) =>
          untilLost(line, () => work(guardedTransaction(nested, line)))
        return label === '' ? target.savepoint(inner) : target.savepoint(label, inner)
      }
    },
  })
}

/** The driver's codes for a connection that is gone, and the server's for ending it (57P01 to 57P03). */
const lossCodes = /^(CONNECTION_|57P0[1-3])/
/** The socket's own; those of other sockets (a client that breaks its upload off) look the same. */
const socketCodes = /^(CONNECT_|ECONN|EPIPE|ETIMEDOUT)/

/** The loss that an error tells of, also where it is wrapped; null for any other error. */
function lossIn(error: unknown): Error | null {
  for (let inner: unknown = error; inner instanceof Error; inner = inner.cause) {
    const code = 'code' in inner ? String(inner.code) : ''
    // the driver notes the query in each error that it ends one with
    if (lossCodes.test(code) || (socketCodes.test(code) && 'query' in inner)) return inner
  }
  return null
}
