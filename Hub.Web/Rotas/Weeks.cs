namespace Hub.Web.Rotas;

/// <summary>Weeks as rotas have them: from Monday on.</summary>
internal static class Weeks
{
    /// <summary>The Monday on or before a day.</summary>
    public static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
