from stacks import java

ARRIVAL = """
List<String> told = new ArrayList<>();
Shelves shelves = new Shelves();
Desk desk = new Desk(shelves, (reader, copy) -> told.add(reader + " gets copy " + copy.number()));
for (int number = 48210; number < 48213; number++) {
    shelves.put(new Copy(number, "Hunger", "Tromso"));
    desk.place(new Hold("reader of " + number, "Hunger", "Harstad"));
}
for (int number = 48210; number < 48213; number++) desk.scan(new Copy(number, "Hunger", "Harstad"));
System.out.println(told.size());
"""


def test_a_copy_that_arrives_is_known_to_be_awaited(tmp_path):
    told = java(tmp_path, ARRIVAL).strip()

    assert told == "3", f"3 awaited copies arrived, and {told} readers were told"
