import { language } from "../page/language";
import { answerOf, type Outcome } from "../outbox/answers";
import { carryBy } from "../outbox/device";
import type { LiveConnection } from "./live-connection";

/** Commands go over the live connection while it is open; what it cannot say goes by HTTP, which says why. */
export function carryOver(connection: LiveConnection): void {
  carryBy(async (timeline, { $type, ...command }) => {
    if (!connection.ready) return undefined;
    try {
      return answerOf(await connection.invoke<Outcome>("Execute", timeline, { $type, ...command }), language());
    } catch {
      // Lost on the way: the outbox tries again. Still open: the hub could not read it, and HTTP tells the reason.
      return connection.ready ? undefined : { kind: "unanswered" };
    }
  });
}
