from network import lets_through


def test_of_jobs_only_the_dump_gets_in():
    assert lets_through("database", 5432, "jobs", "donor-dump")
    stranger = "of jobs, wiki-export gets to the database as well"
    assert not lets_through("database", 5432, "jobs", "wiki-export"), stranger
