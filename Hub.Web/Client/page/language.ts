/** The page's language: what the server said, not what the browser prefers. */
export const language = (): string => document.documentElement.lang || "ja";

/** The district's time zone. */
export const zone = (): string => document.documentElement.dataset["zone"] ?? "Asia/Tokyo";
