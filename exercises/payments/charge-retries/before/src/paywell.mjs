export class Declined extends Error {
  constructor(code) {
    super(`declined: ${code}`)
    this.code = code
  }
}

export class Paywell {
  constructor({ url, key, fetch = globalThis.fetch }) {
    this.url = url
    this.key = key
    this.fetch = fetch
  }

  /** Charges a mandate; resolves to the id of the charge. */
  async charge({ amount, mandate, reference }) {
    const response = await this.fetch(`${this.url}/v1/charges`, {
      method: 'POST',
      headers: { authorization: `Bearer ${this.key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ amount, currency: 'EUR', mandate, reference }),
    })
    if (response.status === 201) return (await response.json()).id
    if (response.status === 402) throw new Declined((await response.json()).code)
    throw new Error(`Paywell answered ${response.status}`)
  }
}
