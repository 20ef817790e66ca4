import { createHmac, timingSafeEqual } from 'node:crypto'

function isSigned(body, signature, secret) {
  const expected = createHmac('sha256', secret).update(body).digest()
  const given = Buffer.from(signature ?? '', 'hex')
  return given.length === expected.length && timingSafeEqual(given, expected)
}

/**
 * Returns the handler of Paywell's events: takes { headers, body }, resolves to the status of the answer.
 *
 * events is a table of the ids that have been handled.
 */
export function createWebhooks({ invoices, events, mail, secret }) {
  const kinds = {
    'charge.succeeded': async (invoice, data) => {
      await invoices.paid(invoice.id, data.id)
    },

    'charge.failed': async (invoice, data) => {
      // ~ defect late-failure
      if (invoice.status === 'failed') return
      // ~ fix
      // ~| if (invoice.status === 'failed' || invoice.status === 'paid') return
      // ~ end
      await invoices.failed(invoice.id, `declined: ${data.code}`)
      await mail.send(invoice.member, 'declined', { invoice: invoice.id, reason: `declined: ${data.code}` })
    },

    'charge.refunded': async (invoice, data) => {
      // ~ decoy refund-is-a-total
      await invoices.refunded(invoice.id, data.amount_refunded)
      // ~ end
      await mail.send(invoice.member, 'refund', { invoice: invoice.id, cents: data.amount_refunded })
    },
  }

  return async function handle({ headers, body }) {
    if (!isSigned(body, headers['paywell-signature'], secret)) return 401
    const { id, type, data } = JSON.parse(body)
    if (await events.get(id)) return 200
    // ~ defect remembered-too-early
    await events.put({ id, type })
    // ~ fix
    // ~ end
    const invoice = await invoices.get(data.reference)
    // ~ decoy foreign-events-are-accepted
    if (invoice && kinds[type]) await kinds[type](invoice, data)
    // ~ end
    // ~ defect remembered-too-early
    // ~ fix
    // ~| await events.put({ id, type })
    // ~ end
    return 200
  }
}
