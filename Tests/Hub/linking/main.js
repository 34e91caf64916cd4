#!/usr/bin/env node
/*! What this prints must not depend on whether its modules are linked. */
import { say, said as log } from "./parts/log.js";
import "./parts/effects.js";
import { m2 as text, isEmpty, default_ as if_ } from './parts/text.js' // no semicolon
import { Shape, Square, area, walk, slow } from "./parts/shapes.js";

// A module's own names may be those that stand for modules.
let m1 = 1, m_1 = 2;
say("main", m1 + m_1, typeof m3 === "undefined", this === undefined, import.meta.url !== "");
say("text", text, isEmpty(""), if_)
import { late } from "./parts/late.js"
;[late, late].forEach((value) => say("late", value))
say("shapes", area(new Square(3)), Square.name, new Square(1) instanceof Shape, [...walk(3)]);
say("slow", await slow(2));
const { lazy, log: other } = await import("./lazy.js");
say("lazy", lazy, /* what two files hold, they do not share */ typeof other);
console.log(log().join("\n"));
export const exported = m1;
