import assert from 'node:assert/strict'
import test from 'node:test'

import { mayEnter } from '../src/doors.mjs'
import { Invoices } from '../src/invoices.mjs'
import { Declined, Unclear } from '../src/paywell.mjs'
import { chargeDue } from '../src/run.mjs'
import { fakeDb, fakeMail, invoice } from './fakes.mjs'

const NOTHING = { paid: 0, failed: 0, pending: 0, review: 0, refused: 0 }
const HOUR = 3_600_000

/** A Paywell whose charges end like this, one after the other. */
function ending(...ends) {
  const charged = []
  const charge = async (values) => {
    charged.push(values)
    const end = ends.shift()
    if (end instanceof Error) throw end
    return end
  }
  return { charged, charge }
}

test('charges what is due', async () => {
  const invoices = new Invoices(fakeDb(invoice(), invoice({ id: 'inv-2', due: 9000 })))
  const charged = []
  const paywell = { charge: async ({ reference }) => charged.push(reference) && 'chg_1' }
  assert.deepEqual(await chargeDue({ invoices, paywell, mail: fakeMail() }, 2000), { ...NOTHING, paid: 1 })
  assert.deepEqual(charged, ['inv-1'])
  assert.equal((await invoices.get('inv-1')).status, 'paid')
})

test('a declined member is told and does not get in', async () => {
  const invoices = new Invoices(fakeDb(invoice()))
  const mail = fakeMail()
  const paywell = { charge: async () => { throw new Declined('insufficient_funds') } }
  await chargeDue({ invoices, paywell, mail }, 2000)
  assert.deepEqual(mail.sent, ['declined to kim'])
  assert.equal(await mayEnter(invoices, 'kim'), false)
})

test('no answer: no mail, no locked door, and another try in the next run', async () => {
  const invoices = new Invoices(fakeDb(invoice()))
  const mail = fakeMail()
  const paywell = ending(new Unclear('no answer'), 'chg_1')

  assert.deepEqual(await chargeDue({ invoices, paywell, mail }, 2000), { ...NOTHING, pending: 1 })
  assert.equal((await invoices.get('inv-1')).status, 'pending')
  assert.equal(await mayEnter(invoices, 'kim'), true)

  assert.deepEqual(await chargeDue({ invoices, paywell, mail }, 2000 + HOUR), { ...NOTHING, paid: 1 })
  assert.deepEqual(paywell.charged[1], paywell.charged[0])
  assert.equal((await invoices.get('inv-1')).status, 'paid')
  assert.deepEqual(mail.sent, [])
})

test('pending for too long: somebody has to look', async () => {
  const invoices = new Invoices(fakeDb(invoice({ status: 'pending', since: 1000 })))
  const paywell = ending()
  assert.deepEqual(await chargeDue({ invoices, paywell, mail: fakeMail() }, 1000 + 21 * HOUR), { ...NOTHING, review: 1 })
  assert.equal((await invoices.get('inv-1')).status, 'review')
  assert.equal(paywell.charged.length, 0)
})

test('stops when Paywell is down', async () => {
  const invoices = new Invoices(fakeDb(...[1, 2, 3, 4, 5, 6, 7].map((n) => invoice({ id: `inv-${n}` }))))
  const paywell = ending(...Array(7).fill(new Unclear('no answer')))
  assert.deepEqual(await chargeDue({ invoices, paywell, mail: fakeMail() }, 2000), { ...NOTHING, pending: 5 })
  assert.equal((await invoices.get('inv-7')).status, 'open')
})

test('a request that is refused holds nobody else up', async () => {
  const invoices = new Invoices(fakeDb(invoice(), invoice({ id: 'inv-2' })))
  const paywell = ending(new Error('Paywell answered 400'), 'chg_2')
  assert.deepEqual(await chargeDue({ invoices, paywell, mail: fakeMail() }, 2000), { ...NOTHING, refused: 1, paid: 1 })
})
