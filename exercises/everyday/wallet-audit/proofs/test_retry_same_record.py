import asyncio

from depot import Store, make_service

from wallets.audit import StoreBusy


def test_lost_answer_leaves_one_record():
    class ForgetfulStore(Store):
        """Keeps the first record, but its answer gets lost."""

        def __init__(self):
            super().__init__()
            self.by_id = {}

        async def append(self, record):
            first = not self.by_id
            self.by_id[record.id] = record
            if first:
                raise StoreBusy

    service = make_service(store := ForgetfulStore())
    service.open("anna", 1000)

    assert asyncio.run(service.withdraw("anna", 300)) == 700
    assert len(store.by_id) == 1
