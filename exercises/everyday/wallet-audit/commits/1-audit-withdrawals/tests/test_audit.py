import asyncio

from fakes import FakeStore, no_wait

from wallets.audit import AuditLog, StoreBusy


def test_busy_store_is_asked_again_with_the_same_record():
    store = FakeStore(StoreBusy(), StoreBusy())
    asyncio.run(AuditLog(store, no_wait).record("anna", 300, balance=1000))

    assert len(store.attempts) == 3
    assert store.records == [store.attempts[0]]
