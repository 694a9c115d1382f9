using Hub.Contracts.Rotas;

namespace Hub.Web.Rotas;

/// <summary>What somebody pressed or chose on the page about calendars.</summary>
public sealed class CalendarForm
{
    /// <summary>A scope, or the id of a rota.</summary>
    public string? What { get; set; }

    /// <summary>The calendar that gets a new address.</summary>
    public Guid? Renew { get; set; }

    /// <summary>The calendar that ends.</summary>
    public Guid? Revoke { get; set; }

    /// <summary>What was chosen; null where it cannot be read.</summary>
    public (CalendarScope Scope, RotaId? Rota)? Chosen => What switch
    {
        nameof(CalendarScope.Own) => (CalendarScope.Own, null),
        nameof(CalendarScope.Workplace) => (CalendarScope.Workplace, null),
        _ when Guid.TryParse(What, out var rota) => (CalendarScope.Rota, new RotaId(rota)),
        _ => null,
    };
}
