import type { Command } from "../Client/outbox/outbox";

/** What stands in the composer; also what a draft keeps. */
export interface Written {
  readonly shape: "message" | "status";
  readonly text: string;
  readonly vitals: Readonly<Record<string, number>>;
  readonly replyTo: string | null;
  readonly mentions: readonly string[];
  readonly persons: readonly string[];
  readonly roles: readonly string[];
}

/** The name as commands write it. */
export const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** Whether nothing is worth keeping or sending. */
export function isBlank(written: Written): boolean {
  return written.text.trim() === "" && (written.shape === "message" || Object.keys(written.vitals).length === 0);
}

/** The command that posts this. Its id and time are those of the moment when send was pressed. */
export function toCommand(written: Written, checked: readonly string[], id: string, now: Date): Command {
  const common = {
    id,
    writtenAt: now.toISOString(),
    replyTo: written.replyTo,
    mentions: written.mentions,
    pleaseConfirm: [
      ...written.persons.map((person) => ({ person })),
      ...written.roles.map((role) => ({ role: camel(role) })),
    ],
  };
  return written.shape === "status"
    ? { $type: "post-status", ...common, vitals: written.vitals, note: written.text, checked }
    : { $type: "post-message", ...common, markdown: written.text };
}

/** What was written in a command that was refused, to be written again. */
export function fromCommand(command: Command): Written {
  const asked = (command["pleaseConfirm"] ?? []) as { person?: string; role?: string }[];
  return {
    shape: command.$type === "post-status" ? "status" : "message",
    text: String(command["markdown"] ?? command["note"] ?? ""),
    vitals: (command["vitals"] ?? {}) as Record<string, number>,
    replyTo: (command["replyTo"] ?? null) as string | null,
    mentions: (command["mentions"] ?? []) as string[],
    persons: asked.flatMap(({ person }) => (person === undefined ? [] : [person])),
    roles: asked.flatMap(({ role }) => (role === undefined ? [] : [role.charAt(0).toUpperCase() + role.slice(1)])),
  };
}
