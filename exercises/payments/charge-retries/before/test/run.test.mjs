import assert from 'node:assert/strict'
import test from 'node:test'

import { mayEnter } from '../src/doors.mjs'
import { Invoices } from '../src/invoices.mjs'
import { Declined } from '../src/paywell.mjs'
import { chargeDue } from '../src/run.mjs'
import { fakeDb, fakeMail, invoice } from './fakes.mjs'

test('charges what is due', async () => {
  const invoices = new Invoices(fakeDb(invoice(), invoice({ id: 'inv-2', due: 9000 })))
  const charged = []
  const paywell = { charge: async ({ reference }) => charged.push(reference) && 'chg_1' }
  assert.deepEqual(await chargeDue({ invoices, paywell, mail: fakeMail() }, 2000), { paid: 1, failed: 0 })
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
