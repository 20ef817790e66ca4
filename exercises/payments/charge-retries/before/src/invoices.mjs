// The table of invoices. db is anything with get, put and all; rows are plain objects.

export class Invoices {
    constructor(db) {
        this.db = db
    }

    get(id) {
        return this.db.get(id)
    }

    async due(now) {
        const rows = await this.db.all()
        return rows.filter((row) => row.status === 'open' && row.due <= now)
    }

    async ofMember(member) {
        const rows = await this.db.all()
        return rows.filter((row) => row.member === member)
    }

    async change(id, changes) {
        const row = await this.db.get(id)
        await this.db.put({ ...row, ...changes })
    }

    paid(id, charge) {
        return this.change(id, { status: 'paid', charge })
    }

    failed(id, note) {
        return this.change(id, { status: 'failed', note })
    }

    refunded(id, cents) {
        return this.change(id, { refunded: cents })
    }

    // TODO per gym, Jo wants it for the dashboard
    async unpaidTotal() {
        var total = 0
        for (const row of await this.db.all()) if (row.status !== 'paid') total += row.cents
        return total
    }
}
