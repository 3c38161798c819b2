"""Holds floors.py to what it says, on made-up trees of a few lines."""

import pathlib
import tempfile
import unittest

import floors


class FloorsTests(unittest.TestCase):
    def check(self, files):
        """Checks a package of files, each by its path below Sources; returns the lines and whether there is a ring."""
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            for path, text in files.items():
                place = root / "Sources" / path
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_text(text)
            return floors.check(root)

    def assert_no_ring(self, files):
        self.assertEqual(self.check(files), ([], False))

    def assert_ring(self, files, *pieces):
        lines, is_wrong = self.check(files)
        self.assertTrue(is_wrong)
        self.assertEqual(len(lines), 1, lines)
        for piece in pieces:
            self.assertIn(piece, lines[0])

    def test_folders_in_one_order_are_floors(self):
        self.assert_no_ring(
            {
                "Shop/Money/Price.swift": "struct Price { var cents = 0 }",
                "Shop/Goods/Item.swift": "struct Item { let price: Price }",
                "Shop/Till.swift": "enum Till { static func sum(_ items: [Item]) -> Price { Price() } }",
            }
        )

    def test_two_folders_that_mention_each_other_are_a_ring(self):
        self.assert_ring(
            {
                "Shop/Money/Price.swift": "struct Price { let of: Item }",
                "Shop/Goods/Item.swift": "struct Item { let price: Price }",
            },
            "folders of Shop",
            "Goods/Item.swift mentions Price of Money",
            "Money/Price.swift mentions Item of Goods",
        )

    def test_a_ring_of_three_is_told_once(self):
        self.assert_ring(
            {
                "Shop/A/A.swift": "struct A { let b: B }",
                "Shop/B/B.swift": "struct B { let c: C }",
                "Shop/C/C.swift": "struct C { let a: [A] }",
            },
            "A/A.swift mentions B of B; B/B.swift mentions C of C; C/C.swift mentions A of A",
        )

    def test_what_lies_below_a_ring_is_not_in_it(self):
        self.assert_ring(
            {
                "Shop/A/A.swift": "struct A { let b: B }",
                "Shop/B/B.swift": "struct B { let a: A; let c: C }",
                "Shop/C/C.swift": "struct C {}",
            },
            "A/A.swift mentions B of B; B/B.swift mentions A of A",
        )

    def test_a_folder_and_the_one_around_it_can_be_a_ring(self):
        self.assert_ring(
            {
                "Shop/Till.swift": "struct Till { let price: Price }",
                "Shop/Money/Price.swift": "struct Price { let till: Till? }",
            },
            "Shop/Till.swift mentions Price of Money",
        )

    def test_two_rings_are_two_lines(self):
        lines, _ = self.check(
            {
                "Shop/A/A.swift": "struct A { let b: B }",
                "Shop/B/B.swift": "struct B { let a: A }",
                "Bank/C/C.swift": "struct C { let d: D }",
                "Bank/D/D.swift": "struct D { let c: C }",
            }
        )
        self.assertEqual(len(lines), 2)

    def test_comments_texts_and_patterns_mention_nothing(self):
        self.assert_no_ring(
            {
                "Shop/Money/Price.swift": "\n".join(
                    [
                        "// Item",
                        "/* Item /* Item */ Item */",
                        'struct Price { let text = "Item \\" Item", raw = #"Item " Item"#',
                        'let long = """',
                        '  Item " Item',
                        '  """',
                        "let pattern = #/Item/# }",
                    ]
                ),
                "Shop/Goods/Item.swift": "struct Item { let price: Price }",
            }
        )

    def test_what_is_interpolated_into_a_text_is_mentioned(self):
        self.assert_ring(
            {
                "Shop/Money/Price.swift": 'struct Price { var text: String { "a \\(Item(name: "b")) c" } }',
                "Shop/Goods/Item.swift": "struct Item { let price: Price }",
            },
            "Money/Price.swift mentions Item of Goods",
        )

    def test_a_type_that_is_private_to_its_file_is_nobody_elses(self):
        self.assert_no_ring(
            {
                "Shop/Money/Price.swift": "struct Price { let count: Count }",
                "Shop/Money/Count.swift": "struct Count {}",
                "Shop/Goods/Item.swift": "private struct Price2 {}\nstruct Item { let price: Price }",
                "Shop/Money/Sum.swift": "struct Sum { let price: Price2 }",
            }
        )

    def test_a_name_that_two_types_have_says_nothing(self):
        self.assert_no_ring(
            {
                "Shop/Money/Price.swift": "struct Price { enum Kind { case net }; let kind: Kind }",
                "Shop/Goods/Kind.swift": "enum Kind { case food }\nstruct Item { let price: Price }",
            }
        )

    def test_a_member_that_a_higher_folder_adds_is_not_used_below_it(self):
        files = {
            "Shop/Money/Price.swift": "struct Price { var shown: String { receiptLine } }",
            "Shop/Goods/Receipt.swift": 'extension Price { var receiptLine: String { "" } }',
            "Shop/Money/Sum.swift": "func sum(_ price: Price) -> String { price.receiptLine }",
        }
        self.assert_ring(files, "Money/Sum.swift mentions receiptLine of Goods")

    def test_a_member_of_a_common_name_says_nothing(self):
        self.assert_no_ring(
            {
                "Shop/Money/Price.swift": "struct Price {}\nfunc f(_ price: Price) { price.line }",
                "Shop/Goods/Receipt.swift": "extension Price { var line: Int { 0 } }",
                "Shop/Goods/Item.swift": "struct Item { var line = 0 }",
            }
        )

    def test_a_member_with_the_name_of_a_case_says_nothing(self):
        self.assert_no_ring(
            {
                "Shop/Money/Price.swift": "struct Price {}\nenum Kind { case net,\n  gross, tax }\nlet kind = Kind.gross",
                "Shop/Goods/Receipt.swift": "extension Price { var gross: Int { 0 } }",
            }
        )

    def test_a_private_member_is_nobody_elses(self):
        self.assert_no_ring(
            {
                "Shop/Money/Price.swift": "struct Price {}\nfunc f(_ texts: [String]) { texts.netted() }",
                "Shop/Goods/Receipt.swift": "extension Price {\n  private func netted() -> Price { self }\n}",
            }
        )

    def test_a_member_that_strangers_use_too_is_the_standard_librarys(self):
        self.assert_no_ring(
            {
                "Shop/Money/Price.swift": "struct Price {}\nfunc f(_ texts: [String]) { texts.shuffled() }",
                "Shop/Goods/Receipt.swift": "extension Price { func shuffled() -> Price { self } }",
                "Bank/Account.swift": "func g(_ numbers: [Int]) { numbers.shuffled() }",
            }
        )

    def test_another_targets_types_are_no_matter(self):
        self.assert_no_ring(
            {
                "Shop/Money/Price.swift": "import Bank\nstruct Price { let account: Account }",
                "Shop/Goods/Item.swift": "struct Item { let price: Price }",
                "Bank/Accounts/Account.swift": "struct Account {}",
                "Bank/Item.swift": "struct Price2 { let account: Account }",
            }
        )


if __name__ == "__main__":
    unittest.main()
