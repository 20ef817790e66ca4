import pytest

from trainer.core.code.definitions import defines, opens_block

BLOCKS = [
    ("a.py", "    async def place(self) -> None:", "place"),
    ("a.py", "class Order(Base):", "Order"),
    ("a.py", "def first[T](items: list[T]) -> T:", "first"),
    ("a.go", "func (w *Worker) Run(ctx context.Context) error {", "Run"),
    ("a.go", "func Map[T any](items []T) []T {", "Map"),
    ("a.go", "type Order struct {", "Order"),
    ("a.go", "\tOrder struct {", "Order"),
    ("a.ts", "export async function place<T>(order: T) {", "place"),
    ("a.ts", "export const place = async (order: Order): Promise<void> => {", "place"),
    ("a.js", "  async place(order) {", "place"),
    ("a.tsx", "export interface Props {", "Props"),
    ("a.mjs", "  place: (order) => order.id,", "place"),
    ("A.java", "    public static <T> List<T> copyOf(List<T> items) {", "copyOf"),
    ("A.java", "    public Order(String id) {", "Order"),
    ("A.java", "@interface Retry {", "Retry"),
    ("a.kt", "    fun place(order: Order): Boolean {", "place"),
    ("a.sql", "CREATE TABLE IF NOT EXISTS orders (", "orders"),
    ("a.sh", "retry() {", "retry"),
    ("a.rs", "pub fn place(order: Order) {", "place"),
    ("a.toml", "[tool]", "tool"),
]
VALUES = [
    ("a.py", "LIMIT: Final = 3", "LIMIT"),
    ("a.py", "    price: int", "price"),
    ("a.go", "\torder, err := w.next(ctx)", "err"),
    ("a.go", "const limit = 3", "limit"),
    ("a.ts", "  readonly limit?: number;", "limit"),
    ("a.js", "let limit = 3;", "limit"),
    ("A.java", "    private final Map<String, Order> orders = new HashMap<>();", "orders"),
    ("a.yaml", "  - name: worker", "name"),
    ("a.json", '  "tip": 10,', "tip"),
    ("a.sh", "export LIMIT=3", "LIMIT"),
]
USES = [
    ("a.py", "    return place(order)", "place"),
    ("a.py", "    if place == 3:", "place"),
    ("a.py", "    replace = 3", "place"),
    ("a.go", "\treturn Run(ctx)", "Run"),
    ("a.js", "  return place(order);", "place"),
    ("a.js", "  if (place(order)) {", "place"),
    ("a.js", "  replace(order) {", "place"),
    ("A.java", "        return copyOf(items);", "copyOf"),
    ("A.java", "        return orders;", "orders"),
    ("a.sql", "insert into orders values (1)", "orders"),
    ("a.yaml", "  command: worker", "worker"),
]


@pytest.mark.parametrize(("path", "text", "name"), BLOCKS)
def test_functions_classes_and_types_are_blocks(path: str, text: str, name: str) -> None:
    assert defines(path, text, name) is True
    assert opens_block(path, text)


@pytest.mark.parametrize(("path", "text", "name"), VALUES)
def test_variables_fields_and_keys_are_values(path: str, text: str, name: str) -> None:
    assert defines(path, text, name) is False


@pytest.mark.parametrize(("path", "text", "name"), USES)
def test_a_use_and_a_part_of_another_name_define_nothing(path: str, text: str, name: str) -> None:
    assert defines(path, text, name) is None


@pytest.mark.parametrize(
    "text",
    ["    if (ready) {", "    for (;;) {", "        return done();", "    } else {", "", "// func"],
)
@pytest.mark.parametrize("path", ["a.js", "A.java", "a.go", "a.py"])
def test_what_only_looks_like_a_function_opens_no_block(path: str, text: str) -> None:
    assert not opens_block(path, text)
