import { createHmac, timingSafeEqual } from 'node:crypto'

function isSigned(body, signature, secret) {
  const expected = createHmac('sha256', secret).update(body).digest()
  const given = Buffer.from(signature ?? '', 'hex')
  return given.length === expected.length && timingSafeEqual(given, expected)
}

/** Returns the handler of Paywell's events: takes { headers, body }, resolves to the status of the answer. */
export function createWebhooks({ invoices, mail, secret }) {
  return async function handle({ headers, body }) {
    if (!isSigned(body, headers['paywell-signature'], secret)) return 401
    const { type, data } = JSON.parse(body)
    if (type === 'charge.refunded') {
      await invoices.refunded(data.reference, data.amount_refunded)
      const { member } = await invoices.get(data.reference)
      await mail.send(member, 'refund', { invoice: data.reference, cents: data.amount_refunded })
    }
    return 200
  }
}
