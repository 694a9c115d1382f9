using Hub.Contracts.Rotas;
using NodaTime;

namespace Hub.Silo.Rotas;

/// <summary>Who is absent when.</summary>
internal sealed class Absences
{
    private static readonly Intervals<Absence> None = new([]);

    private readonly Dictionary<Holder, Intervals<Absence>> byHolder;

    public Absences(IReadOnlyList<Absence> absences) =>
        byHolder = absences.GroupBy(absence => absence.Holder).ToDictionary(
            own => own.Key,
            own => new Intervals<Absence>(
                own.OrderBy(absence => absence.Id.Value).Select(absence => (Stretch.Of(absence.During), absence))));

    /// <summary>The first absence of the holder that holds at the instant.</summary>
    public Absence? At(Holder holder, Instant t) => First(Of(holder).At(t));

    /// <summary>The first absence of the holder that takes any part of the stretch.</summary>
    public Absence? Overlapping(Holder holder, Stretch stretch) =>
        First(Of(holder).Overlapping(stretch));

    /// <summary>When the holder next leaves or comes back.</summary>
    public Instant NextChange(Holder holder, Instant t) => Of(holder).NextChange(t);

    private static Absence? First(IReadOnlyList<Absence> found) => found is [var first, ..] ? first : null;

    private Intervals<Absence> Of(Holder holder) => byHolder.GetValueOrDefault(holder, None);
}
