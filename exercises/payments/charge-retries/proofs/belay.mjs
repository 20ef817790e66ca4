import { createHmac } from 'node:crypto';

import { Invoices } from '../src/invoices.mjs';
import { createWebhooks } from '../src/webhooks.mjs';

const SECRET = 'whsec_proof';
export const HOUR = 3_600_000;

/** A table whose next `failures` writes fail. */
export function table(...rows) {
  const held = new Map(rows.map((row) => [row.id, row]));
  return {
    failures: 0,
    get: async (id) => held.get(id),
    all: async () => [...held.values()],
    async put(row) {
      if (this.failures > 0) {
        this.failures -= 1;
        throw new Error('no space left on device');
      }
      held.set(row.id, row);
    },
  };
}

export function due(values = {}) {
  const usual = { id: 'inv-1', member: 'kim', mandate: 'mdt_kim', cents: 4900, due: 0 };
  return { ...usual, status: 'open', refunded: 0, ...values };
}

export const nobody = { send: async () => {} };

/** Invoices with the handler of events, and a function that delivers one. */
export function office(...rows) {
  const db = table(...rows);
  const invoices = new Invoices(db);
  const handle = createWebhooks({ invoices, events: table(), mail: nobody, secret: SECRET });
  const deliver = (id, type, data) => {
    const body = JSON.stringify({ id, type, data });
    const signature = createHmac('sha256', SECRET).update(body).digest('hex');
    return handle({ headers: { 'paywell-signature': signature }, body });
  };
  return { db, invoices, deliver };
}

/** Paywell as its documentation has it: a key gets its first answer again for 24 hours. */
export class FakePaywell {
  now = 0;
  charges = [];
  requests = [];
  answers = true;
  #known = new Map();

  fetch = async (_url, { headers, body }) => {
    const key = headers['idempotency-key'];
    this.requests.push(this.now);
    let known = this.#known.get(key);
    if (known === undefined || this.now - known.at > 24 * HOUR) {
      this.charges.push(JSON.parse(body).reference);
      known = { at: this.now, id: `chg_${this.charges.length}` };
      this.#known.set(key, known);
    }
    if (!this.answers) throw new Error('socket hang up');
    return { status: 201, json: async () => ({ id: known.id }) };
  };
}
