import assert from 'node:assert/strict'
import test from 'node:test'

import { Invoices } from '../src/invoices.mjs'
import { createWebhooks } from '../src/webhooks.mjs'
import { SECRET, event, fakeDb, fakeMail, invoice } from './fakes.mjs'

test('refunds are written down', async () => {
  const invoices = new Invoices(fakeDb(invoice({ status: 'paid' })))
  const mail = fakeMail()
  const handle = createWebhooks({ invoices, mail, secret: SECRET })
  assert.equal(await handle(event('charge.refunded', { reference: 'inv-1', amount_refunded: 1500 })), 200)
  assert.equal((await invoices.get('inv-1')).refunded, 1500)
  assert.deepEqual(mail.sent, ['refund to kim'])
})

test('unsigned events are refused', async () => {
  const handle = createWebhooks({ invoices: new Invoices(fakeDb()), mail: fakeMail(), secret: SECRET })
  const { body } = event('charge.refunded', { reference: 'inv-1', amount_refunded: 1500 })
  assert.equal(await handle({ headers: {}, body }), 401)
  assert.equal(await handle({ headers: { 'paywell-signature': 'ab'.repeat(32) }, body }), 401)
})
