// ~ defect key-per-run
import { randomUUID } from 'node:crypto'
// ~ fix
// ~ end
import { setTimeout as sleep } from 'node:timers/promises'

export class Declined extends Error {
  constructor(code) {
    super(`declined: ${code}`)
    this.code = code
  }
}

/** Paywell was asked, but it is not known whether the charge was made. */
export class Unclear extends Error {}

const ATTEMPTS = 4
const TIMEOUT = 10_000

export class Paywell {
  constructor({ url, key, fetch = globalThis.fetch, pause = sleep }) {
    this.url = url
    this.key = key
    this.fetch = fetch
    this.pause = pause
  }

  /**
   * Charges a mandate; resolves to the id of the charge.
   *
   * Throws Declined if the bank refused, Unclear if Paywell could not be reached, any other error if the
   * request itself was refused.
   */
  async charge({ amount, mandate, reference }) {
    const body = JSON.stringify({ amount, currency: 'EUR', mandate, reference })
    // ~ defect key-per-run
    const idempotencyKey = randomUUID()
    // ~ fix
    // ~| const idempotencyKey = `charge-${reference}`
    // ~ end
    let reason
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      if (attempt > 1) await this.pause(500 * 2 ** attempt)
      const { status, answer } = await this.#post(body, idempotencyKey)
      if (status === 201) return answer.id
      if (status === 402) throw new Declined(answer.code)
      reason = status === 0 ? 'no answer from Paywell' : `Paywell answered ${status}`
      if (status >= 400 && status < 500 && status !== 409 && status !== 429) throw new Error(reason)
    }
    throw new Unclear(reason)
  }

  /** One request; status 0 if there was no answer, or only half of one. */
  async #post(body, idempotencyKey) {
    try {
      const response = await this.fetch(`${this.url}/v1/charges`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${this.key}`,
          'content-type': 'application/json',
          'idempotency-key': idempotencyKey,
        },
        body,
        signal: AbortSignal.timeout(TIMEOUT),
      })
      const { status } = response
      return { status, answer: status === 201 || status === 402 ? await response.json() : null }
    } catch {
      return { status: 0, answer: null }
    }
  }
}
