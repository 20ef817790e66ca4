import assert from 'node:assert/strict'
import test from 'node:test'

import { Invoices } from '../src/invoices.mjs'
import { createWebhooks } from '../src/webhooks.mjs'
import { SECRET, event, fakeDb, fakeMail, invoice } from './fakes.mjs'

function setUp(...rows) {
  const invoices = new Invoices(fakeDb(...rows))
  const events = fakeDb()
  const mail = fakeMail()
  return { invoices, events, mail, handle: createWebhooks({ invoices, events, mail, secret: SECRET }) }
}

test('refunds are written down', async () => {
  const { invoices, mail, handle } = setUp(invoice({ status: 'paid' }))
  assert.equal(await handle(event('charge.refunded', { reference: 'inv-1', amount_refunded: 1500 })), 200)
  assert.equal((await invoices.get('inv-1')).refunded, 1500)
  assert.deepEqual(mail.sent, ['refund to kim'])
})

test('unsigned events are refused', async () => {
  const { handle } = setUp()
  const { body } = event('charge.refunded', { reference: 'inv-1', amount_refunded: 1500 })
  assert.equal(await handle({ headers: {}, body }), 401)
  assert.equal(await handle({ headers: { 'paywell-signature': 'ab'.repeat(32) }, body }), 401)
})

test('a pending invoice is settled', async () => {
  const { invoices, handle } = setUp(invoice({ status: 'pending' }))
  assert.equal(await handle(event('charge.succeeded', { id: 'chg_1', reference: 'inv-1' })), 200)
  assert.equal((await invoices.get('inv-1')).status, 'paid')
  assert.equal((await invoices.get('inv-1')).charge, 'chg_1')
})

test('a declined charge is told to the member once', async () => {
  const { invoices, mail, handle } = setUp(invoice({ status: 'pending' }))
  const data = { id: 'chg_1', reference: 'inv-1', code: 'expired_card' }
  await handle(event('charge.failed', data, 'evt_1'))
  await handle(event('charge.failed', data, 'evt_2'))
  assert.equal((await invoices.get('inv-1')).status, 'failed')
  assert.deepEqual(mail.sent, ['declined to kim'])
})

test('a charge that goes through at the second attempt', async () => {
  const { invoices, handle } = setUp(invoice({ status: 'pending' }))
  // ~ accept late-failure
  await handle(event('charge.failed', { id: 'chg_1', reference: 'inv-1', code: 'try_later' }, 'evt_1'))
  await handle(event('charge.succeeded', { id: 'chg_1', reference: 'inv-1' }, 'evt_2'))
  // ~ end
  assert.equal((await invoices.get('inv-1')).status, 'paid')
})

test('events are handled in any order, each of them once', async () => {
  const failed = event('charge.failed', { id: 'chg_1', reference: 'inv-1', code: 'try_later' }, 'evt_1')
  const succeeded = event('charge.succeeded', { id: 'chg_1', reference: 'inv-1' }, 'evt_2')
  for (const order of [[failed, succeeded], [succeeded, failed]]) {
    const { events, handle } = setUp(invoice({ status: 'pending' }))
    // ~ accept late-failure
    for (const each of [...order, ...order]) assert.equal(await handle(each), 200)
    // ~ end
    assert.equal((await events.all()).length, 2)
  }
})

test('an event that comes twice is handled once', async () => {
  const { mail, handle } = setUp(invoice({ status: 'paid' }))
  const refund = event('charge.refunded', { reference: 'inv-1', amount_refunded: 1500 })
  // ~ accept remembered-too-early
  assert.equal(await handle(refund), 200)
  assert.equal(await handle(refund), 200)
  // ~ end
  assert.deepEqual(mail.sent, ['refund to kim'])
})

test('events of other systems are none of our business', async () => {
  const { handle } = setUp(invoice())
  assert.equal(await handle(event('charge.succeeded', { id: 'chg_9', reference: 'shop-77' }, 'evt_1')), 200)
  assert.equal(await handle(event('mandate.revoked', { reference: 'inv-1' }, 'evt_2')), 200)
})
