export async function mayEnter(invoices, member) {
    const rows = await invoices.ofMember(member)
    return !rows.some((row) => row.status === 'failed')
}
