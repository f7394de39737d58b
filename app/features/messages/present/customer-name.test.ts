import { expect, test } from "vitest";
import { customerNameOf } from "./customer-name.ts";

test.each([
  ["Anna Nowak", "Anna", "Anna Nowak"],
  ["María del Carmen Ruiz", "María", "María del Carmen Ruiz"],
  ["陽菜 佐藤", "陽菜", "佐藤 陽菜"],
  ["陽菜　佐藤", "陽菜", "佐藤 陽菜"],
  ["サクラ タナカ", "サクラ", "タナカ サクラ"],
  ["서연 김", "서연", "김서연"],
  ["佐藤陽菜", "佐藤陽菜", "佐藤陽菜"],
  ["Hina 佐藤", "Hina", "Hina 佐藤"],
  [" Anna\r\n Nowak ", "Anna", "Anna Nowak"],
  ["", "", ""],
  [null, "", ""],
])("%o is addressed as %o, and in full as %o", (told, first_name, name) =>
  expect(customerNameOf(told)).toEqual({ first_name, name }),
);
