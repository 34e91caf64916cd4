import { say } from "./log.js";
// Runs after what it imports, and before what is imported behind it.
say("effects")
