import { expect, test } from "vitest";
import { found, plain } from "./month-finder";

const yamazaki = { find: "山崎　美代子 ヤマザキ　ミヨコ 若葉台クリニック", other: false, here: true };
const mori = { find: "森　一郎 モリ　イチロウ 緑町クリニック", other: false, here: false };
const stranger = { find: "山本　和子 ヤマモト　カズコ 北山医院", other: true, here: false };
const clinic = { find: "若葉台クリニック", other: true, here: false };
const all = [stranger, mori, yamazaki, clinic];

test("without a letter the members are offered, first those of the layer", () => {
  expect(found(all, "")).toEqual([yamazaki, mori]);
});

test("kanji, either kana and an institution find", () => {
  expect(found(all, "山")).toEqual([yamazaki, stranger]);
  expect(found(all, "やまざ")).toEqual([yamazaki]);
  expect(found(all, "ﾔﾏｻﾞｷ")).toEqual([yamazaki]);
  expect(found(all, "若葉")).toEqual([yamazaki, clinic]);
});

test("the start of a word goes before what is within it", () => {
  expect(found(all, "クリ")).toEqual([yamazaki, mori, clinic]);
  expect(found(all, "山医")).toEqual([stranger]);
  expect(found(all, "x")).toEqual([]);
});

test("width, case and spaces make no difference", () => {
  expect(plain("　ＡＢ c")).toBe("abc");
});
