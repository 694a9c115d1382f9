namespace Hub.Silo.Rotas;

/// <summary>
/// The years that rotas are computed for. They bound every search: a window that never ends, a clinic that never
/// opens again, a duty that never passes on.
/// </summary>
internal static class Horizon
{
    public const int FirstYear = 1970;

    public const int LastYear = 2099;
}
