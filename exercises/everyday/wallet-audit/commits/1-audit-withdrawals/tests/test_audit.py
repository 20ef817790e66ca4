import asyncio

# ~ defect record-given-up
from fakes import FakeStore, no_wait

from wallets.audit import AuditLog, StoreBusy
# ~ fix
# ~| import pytest
# ~| from fakes import FakeStore, no_wait
# ~|
# ~| from wallets.audit import AuditFailed, AuditLog, StoreBusy
# ~ end


def test_busy_store_is_asked_again_with_the_same_record():
    store = FakeStore(StoreBusy(), StoreBusy())
    asyncio.run(AuditLog(store, no_wait).record("anna", 300, balance=1000))

    assert len(store.attempts) == 3
    assert store.records == [store.attempts[0]]
# ~ defect record-given-up
# ~ fix
# ~|
# ~|
# ~| def test_store_that_stays_busy_is_given_up_after_three_attempts():
# ~|     store = FakeStore(StoreBusy(), StoreBusy(), StoreBusy())
# ~|     with pytest.raises(AuditFailed, match="in 3 attempts"):
# ~|         asyncio.run(AuditLog(store, no_wait).record("anna", 300, balance=1000))
# ~ end
