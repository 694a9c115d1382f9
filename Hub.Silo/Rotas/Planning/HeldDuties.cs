using Hub.Contracts.Rotas;

namespace Hub.Silo.Rotas.Planning;

/// <summary>Who has which duties in a time, window by window, as swaps and overrides leave them.</summary>
internal static class HeldDuties
{
    /// <summary>No window of a plan is longer, so that what lies nearer to the ends of a time is seen whole.</summary>
    public static readonly TimeSpan Margin = TimeSpan.FromDays(10);

    /// <summary>The duties that begin in the time, also what of them others have behind its end.</summary>
    public static IEnumerable<HeldDuty> Begun(RotaHistory history, DateTimeOffset from, DateTimeOffset to) =>
        Of(history, from, to + Margin).Where(duty => duty.Start >= from && duty.Start < to);

    /// <summary>Those that begin in the time, and those of which some part lies in it.</summary>
    public static IEnumerable<HeldDuty> Touching(RotaHistory history, DateTimeOffset from, DateTimeOffset to) =>
        Of(history, from, to + Margin).Where(duty => duty.From < to || (duty.Start >= from && duty.Start < to));

    /// <summary>The duties of which some part lies in the time.</summary>
    public static IReadOnlyList<HeldDuty> Of(
        RotaHistory history, DateTimeOffset from, DateTimeOffset to, RotaId? elsewhere = null)
    {
        var (first, last) = (from - Margin, to + Margin);
        var held = new Dictionary<HeldDuty, (DateTimeOffset From, DateTimeOffset To, TimeSpan Time)>();
        foreach (var role in history.Roles(from, to))
        {
            foreach (var stretch in history.Stretches(role, first, last))
            {
                foreach (var duty in stretch.Holders.SelectMany(on => Keys(role, on, elsewhere)))
                {
                    var known = held.GetValueOrDefault(duty, (From: stretch.From, To: stretch.To, Time: TimeSpan.Zero));
                    held[duty] = (known.From, stretch.To, known.Time + (stretch.To - stretch.From));
                }
            }
        }

        return
        [
            .. held.Select(duty => duty.Key with
            {
                From = duty.Value.From, To = duty.Value.To, Time = duty.Value.Time,
            })
                .Where(duty => duty.From < to && from < duty.To)
                .OrderBy(duty => duty.From)
                .ThenBy(duty => duty.To)
                .ThenBy(duty => duty.Who.Kind)
                .ThenBy(duty => duty.Who.Id)
                .ThenBy(duty => duty.Layer?.Value),
        ];
    }

    // The reasons name the windows; an override that puts somebody on is a duty of its own.
    private static List<HeldDuty> Keys(string role, OnDuty on, RotaId? elsewhere)
    {
        var windows = on.Because.Select(Window)
            .Where(window => window.Layer is not null)
            .Distinct()
            .Select(window => new HeldDuty(
                elsewhere, role, window.Layer, on.Holder, window.From, default, default, default))
            .ToList();
        return windows.Count > 0 ? windows : [new(elsewhere, role, null, on.Holder, null, default, default, default)];
    }

    private static (LayerId? Layer, DateTimeOffset? From) Window(Because because) => because switch
    {
        Because.Fixed e => (e.Layer, e.Window.From),
        Because.Weekday e => (e.Layer, e.Window.From),
        Because.Date e => (e.Layer, e.Window.From),
        Because.NthWeekday e => (e.Layer, e.Window.From),
        // Where a window has no beginning the turn has one.
        Because.Turn e => (e.Layer, e.Window.From ?? e.During.From),
        _ => (null, null),
    };
}

/// <summary>A duty that somebody has.</summary>
/// <param name="Elsewhere">The other rota that it is of; null for the rota in question.</param>
/// <param name="Role">As what.</param>
/// <param name="Layer">The layer of its window; null where an override alone made it.</param>
/// <param name="Who">Who has it.</param>
/// <param name="Window">When its window begins, whoever has that part of it.</param>
/// <param name="From">From when on they have it.</param>
/// <param name="To">Until when.</param>
/// <param name="Time">How much of that time they have it.</param>
internal sealed record HeldDuty(
    RotaId? Elsewhere,
    string Role,
    LayerId? Layer,
    Holder Who,
    DateTimeOffset? Window,
    DateTimeOffset From,
    DateTimeOffset To,
    TimeSpan Time)
{
    /// <summary>When the duty begins, whoever has its beginning.</summary>
    public DateTimeOffset Start => Window ?? From;

    public bool Overlaps(HeldDuty other) => From < other.To && other.From < To;
}
