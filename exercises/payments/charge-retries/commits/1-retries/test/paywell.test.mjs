import assert from 'node:assert/strict'
import test from 'node:test'

import { Declined, Paywell, Unclear } from '../src/paywell.mjs'

const CHARGE = { amount: 4900, mandate: 'mdt_kim', reference: 'inv-1' }

/** A Paywell that gives these answers one after the other; an Error is a broken connection. */
function answering(...answers) {
  const requests = []
  const pauses = []
  const fetch = async (url, options) => {
    requests.push({ url, ...options })
    const answer = answers.shift()
    if (answer instanceof Error) throw answer
    return { status: answer[0], json: async () => answer[1] }
  }
  const pause = async (milliseconds) => void pauses.push(milliseconds)
  return { requests, pauses, paywell: new Paywell({ url: 'https://paywell', key: 'sk', fetch, pause }) }
}

test('charges', async () => {
  const { paywell, requests } = answering([201, { id: 'chg_1' }])
  assert.equal(await paywell.charge(CHARGE), 'chg_1')
  assert.equal(requests[0].url, 'https://paywell/v1/charges')
  assert.deepEqual(JSON.parse(requests[0].body), { ...CHARGE, currency: 'EUR' })
})

test('tries again until there is an answer, with the same key', async () => {
  const { paywell, requests, pauses } = answering([503], new Error('reset'), [409], [201, { id: 'chg_1' }])
  assert.equal(await paywell.charge(CHARGE), 'chg_1')
  assert.equal(requests.length, 4)
  assert.equal(pauses.length, 3)
  // ~ accept key-per-run
  const keys = new Set(requests.map(({ headers }) => headers['idempotency-key']))
  assert.equal(keys.size, 1)
  assert.match([...keys][0], /^.{8,64}$/)
  // ~ end
})

test('different invoices have different keys', async () => {
  const { paywell, requests } = answering([201, { id: 'chg_1' }], [201, { id: 'chg_2' }])
  await paywell.charge(CHARGE)
  await paywell.charge({ ...CHARGE, reference: 'inv-2' })
  assert.notEqual(requests[0].headers['idempotency-key'], requests[1].headers['idempotency-key'])
})

test('gives up after four attempts', async () => {
  const { paywell } = answering([503], [503], [500], new Error('reset'))
  await assert.rejects(paywell.charge(CHARGE), Unclear)
})

test('a decline is final', async () => {
  const { paywell, requests } = answering([402, { code: 'insufficient_funds' }])
  await assert.rejects(paywell.charge(CHARGE), Declined)
  assert.equal(requests.length, 1)
})

test('so is a request that Paywell does not accept', async () => {
  const { paywell, requests } = answering([401])
  await assert.rejects(paywell.charge(CHARGE), /Paywell answered 401/)
  assert.equal(requests.length, 1)
})
