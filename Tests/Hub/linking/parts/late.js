import { say } from "./log.js";
say("late is first evaluated")
export const late = `a
  // not a comment

  ${`/* nor ${"this"} */` /* but this */}
`
