import { Declined, Unclear } from './paywell.mjs'

const HOUR = 60 * 60 * 1000
// ~ decoy review-after-twenty-hours
const GIVE_UP_AFTER = 20 * HOUR
// ~ end
const DOWN = 5

/** Charges every invoice that is due, those that are pending from earlier runs included. */
export async function chargeDue({ invoices, paywell, mail }, now) {
  const counts = { paid: 0, failed: 0, pending: 0, review: 0, refused: 0 }
  let unclear = 0
  for (const { id } of await invoices.due(now)) {
    // An event may have settled it since the list was made.
    const invoice = await invoices.get(id)
    if (!['open', 'pending'].includes(invoice.status)) continue
    const since = invoice.since ?? now
    if (now - since > GIVE_UP_AFTER) {
      await invoices.review(id)
      counts.review += 1
      continue
    }
    // ~ decoy pending-before-the-charge
    await invoices.pending(id, since)
    // ~ end
    try {
      // ~ accept key-per-run
      const charge = await paywell.charge({ amount: invoice.cents, mandate: invoice.mandate, reference: id })
      // ~ end
      await invoices.paid(id, charge)
      counts.paid += 1
      unclear = 0
    } catch (error) {
      if (error instanceof Declined) {
        if ((await invoices.get(id)).status !== 'pending') continue
        await invoices.failed(id, error.message)
        await mail.send(invoice.member, 'declined', { invoice: id, reason: error.message })
        counts.failed += 1
        unclear = 0
      } else if (error instanceof Unclear) {
        counts.pending += 1
        unclear += 1
        // ~ decoy stops-when-down
        if (unclear === DOWN) break
        // ~ end
      } else {
        console.error(`invoice ${id}: ${error.message}`)
        counts.refused += 1
      }
    }
  }
  return counts
}
