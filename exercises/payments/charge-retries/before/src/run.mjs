/** Charges every invoice that is due. */
export async function chargeDue({ invoices, paywell, mail }, now) {
  const counts = { paid: 0, failed: 0 }
  for (const invoice of await invoices.due(now)) {
    try {
      const charge = await paywell.charge({ amount: invoice.cents, mandate: invoice.mandate, reference: invoice.id })
      await invoices.paid(invoice.id, charge)
      counts.paid += 1
    } catch (error) {
      await invoices.failed(invoice.id, error.message)
      await mail.send(invoice.member, 'declined', { invoice: invoice.id, reason: error.message })
      counts.failed += 1
    }
  }
  return counts
}
