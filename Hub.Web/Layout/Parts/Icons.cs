using System.Diagnostics;

namespace Hub.Web.Layout.Parts;

/// <summary>The hub's own icons: one stroke each, on a grid of 24.</summary>
internal static class Icons
{
    public static IReadOnlyList<string> All { get; } =
    [
        "home", "search", "people", "person", "upload", "key", "menu", "next", "back", "close", "check", "info",
        "warning", "clock", "offline", "leave", "print", "phone", "parts", "lock", "shield", "edit", "camera",
        "pulse", "message", "pin", "reply", "history", "question", "plus", "send", "document", "moon",
    ];

    public static string Path(string name) => name switch
    {
        "home" => "M4 11l8-7 8 7M6 10v10h12V10M10 20v-6h4v6",
        "search" => "M11 4a7 7 0 1 0 0 14a7 7 0 0 0 0-14zM16 16l5 5",
        "people" => "M9 11a3.5 3.5 0 1 0 0-7a3.5 3.5 0 0 0 0 7zM2 20c0-4 3-6 7-6s7 2 7 6M16 4.5a3.5 3.5 0 0 1 0 6M18 "
            + "14.5c2.5 .8 4 2.6 4 5.5",
        "person" => "M12 12a4 4 0 1 0 0-8a4 4 0 0 0 0 8zM4 21c0-4.5 3.5-6.5 8-6.5s8 2 8 6.5",
        "upload" => "M12 16V4M7 9l5-5 5 5M4 16v4h16v-4",
        "key" => "M8 10a4 4 0 1 0 0 8a4 4 0 0 0 0-8zM11 11l9-8M16 6.5l3 3M18.5 4.5l2 2",
        "menu" => "M4 6h16M4 12h16M4 18h16",
        "next" => "M9 5l7 7-7 7",
        "back" => "M15 5l-7 7 7 7",
        "close" => "M5 5l14 14M19 5L5 19",
        "check" => "M4 13l5 5L20 6",
        "info" => "M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18zM12 11v6M12 7.5v.1",
        "warning" => "M12 3L2 20h20zM12 9v5M12 17v.1",
        "clock" => "M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18zM12 7v5l3.5 2",
        "offline" => "M2 8.5c2-1.8 4.2-3 6.5-3.5M22 8.5c-2.8-2.5-6-3.7-9.5-3.8M5.5 12.5a9.5 9.5 0 0 "
            + "1 5-2.5M18.5 12.5a9 9 0 0 0-2-1.4M9 16a4.5 4.5 0 0 1 6 0M12 19.5v.1M3 3l18 18",
        "leave" => "M10 4H5v16h5M14 8l4 4-4 4M18 12H9",
        "print" => "M7 9V3h10v6M7 17H3V9h18v8h-4M7 14h10v7H7z",
        "phone" => "M6 3l4 1 1 5-3 2c1 3 3 5 6 6l2-3 5 1 0 4c0 1.5-1 2-2 2C11 21 3 13 3 5c0-1 1-2 3-2z",
        "parts" => "M4 4h7v7H4zM14 4h6v7h-6zM4 14h7v6H4zM14 14h6v6h-6z",
        "lock" => "M5 11h14v10H5zM8 11V7a4 4 0 0 1 8 0v4M12 15v2",
        "shield" => "M12 3l8 3v6c0 5-3.5 8-8 9c-4.5-1-8-4-8-9V6zM12 8v5M12 16v.1",
        "edit" => "M4 20l1-5L16 4l4 4L9 19zM13 7l4 4",
        "camera" => "M3 8h4l2-3h6l2 3h4v12H3zM12 10a4 4 0 1 0 0 8a4 4 0 0 0 0-8z",
        "pulse" => "M2 13h5l2-7 4 13 3-9 1 3h5",
        "message" => "M3 5h18v12H11l-5 4v-4H3zM7 9h10M7 13h6",
        "pin" => "M9 3h6l-1 7 4 4H6l4-4zM12 14v7",
        "reply" => "M9 6l-6 6 6 6M3 12h11c4 0 6 2 7 6",
        "history" => "M4 12a8 8 0 1 0 2.5-5.8L4 8.5M4 4v4.5h4.5M12 8v4.5l3 1.5",
        "question" => "M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18zM9 9.5c0-4 6-4 6-.5c0 2-3 2.5-3 4.5M12 17v.1",
        "plus" => "M12 4v16M4 12h16",
        "send" => "M3 11l18-8-6 18-4-8zM11 13L21 3",
        "document" => "M6 3h8l5 5v13H6zM14 3v5h5M9 13h7M9 17h7",
        "moon" => "M20 14a8 8 0 1 1-10-10a6.5 6.5 0 0 0 10 10z",
        _ => throw new UnreachableException($"No icon is called {name}."),
    };
}
