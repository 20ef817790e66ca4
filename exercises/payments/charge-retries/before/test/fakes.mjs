import { createHmac } from 'node:crypto'

export const SECRET = 'whsec'

export function fakeDb(...rows) {
  const table = new Map(rows.map((row) => [row.id, row]))
  return {
    get: async (id) => table.get(id),
    all: async () => [...table.values()],
    put: async (row) => void table.set(row.id, row),
  }
}

export function fakeMail() {
  const sent = []
  return { sent, send: async (to, template) => void sent.push(`${template} to ${to}`) }
}

export function invoice(values = {}) {
  return { id: 'inv-1', member: 'kim', mandate: 'mdt_kim', cents: 4900, due: 1000, status: 'open', refunded: 0, ...values }
}

export function event(type, data, id = 'evt_1') {
  const body = JSON.stringify({ id, type, data })
  const signature = createHmac('sha256', SECRET).update(body).digest('hex')
  return { headers: { 'paywell-signature': signature }, body }
}
