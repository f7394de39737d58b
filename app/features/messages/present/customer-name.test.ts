import { expect, test } from "vitest";
import { customerNameOf } from "./customer-name.ts";

test.each([
  ["Anna", "Nowak", "Anna Nowak"],
  ["María del Carmen", "Ruiz Soto", "María del Carmen Ruiz Soto"],
  ["陽菜", "佐藤", "佐藤 陽菜"],
  ["サクラ", "タナカ", "タナカ サクラ"],
  ["서연", "김", "김서연"],
  ["Hina", "佐藤", "Hina 佐藤"],
  ["Anna", null, "Anna"],
  [" Anna\r\n", "Nowak ", "Anna Nowak"],
])("%o %o is written %o", (firstName, lastName, name) =>
  expect(customerNameOf({ name: "as Shopify has it", firstName, lastName })).toEqual({
    first_name: firstName.trim(),
    name,
  }),
);

test.each([
  ["Anna Nowak", "Anna", "Anna Nowak"],
  // Which of the two is the family's, nobody can tell.
  ["佐藤 陽菜", "", "佐藤 陽菜"],
  ["佐藤陽菜", "", "佐藤陽菜"],
  ["", "", ""],
  [null, "", ""],
])("of %o alone, %o is the first name", (told, first_name, name) =>
  expect(customerNameOf({ name: told })).toEqual({ first_name, name }),
);

test("nobody is addressed where nobody is told", () =>
  expect(customerNameOf(null)).toEqual({ first_name: "", name: "" }));
