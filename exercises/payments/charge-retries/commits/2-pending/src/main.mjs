import { createServer } from 'node:http'
import { readFile, writeFile } from 'node:fs/promises'

import { mayEnter } from './doors.mjs'
import { Invoices } from './invoices.mjs'
import { Paywell } from './paywell.mjs'
import { chargeDue } from './run.mjs'
import { createWebhooks } from './webhooks.mjs'

// one file per table until we move to a database (#41)
async function table(name) {
  const rows = new Map(JSON.parse(await readFile(`data/${name}.json`, 'utf8').catch(() => '[]')))
  return {
    get: async (id) => rows.get(id),
    all: async () => [...rows.values()],
    put: async (row) => {
      rows.set(row.id, row)
      await writeFile(`data/${name}.json`, JSON.stringify([...rows]))
    },
  }
}

const invoices = new Invoices(await table('invoices'))
const paywell = new Paywell({ url: 'https://api.paywell.example', key: process.env.PAYWELL_KEY })
const mail = { send: async (to, template, values) => console.log('mail', to, template, values) }
const webhooks = createWebhooks({ invoices, mail, secret: process.env.PAYWELL_WEBHOOK_SECRET })

async function read(request) {
  let body = ''
  for await (const part of request.setEncoding('utf8')) body += part
  return body
}

let running = null

/** Charges what is due. A run that has not ended when the next one begins is waited for instead. */
function run() {
  running ??= chargeDue({ invoices, paywell, mail }, Date.now()).finally(() => { running = null })
  return running
}

createServer(async (request, response) => {
  try {
    const { pathname, searchParams } = new URL(request.url, 'http://localhost')
    if (pathname === '/paywell/events') {
      response.statusCode = await webhooks({ headers: request.headers, body: await read(request) })
    } else if (pathname === '/doors') {
      response.write(JSON.stringify({ open: await mayEnter(invoices, searchParams.get('member')) }))
    } else if (pathname === '/run' && request.socket.remoteAddress === '127.0.0.1') {
      response.write(JSON.stringify(await run()))
    } else {
      response.statusCode = 404
    }
  } catch (error) {
    console.error(error)
    response.statusCode = 500
  }
  response.end()
}).listen(process.env.PORT ?? 8080)
