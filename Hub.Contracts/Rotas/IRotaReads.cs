namespace Hub.Contracts.Rotas;

/// <summary>
/// Who is on duty, for whoever asks: page, program and call get the same answer, computed in one place. Drafts, rotas
/// that were never published, are in <see cref="All"/> and <see cref="Stretches"/> only, which are for the secretariat.
/// </summary>
public interface IRotaReads
{
    /// <summary>All rotas of the district by name, drafts included.</summary>
    Task<IReadOnlyList<RotaView>> All(CancellationToken cancellation = default);

    /// <summary>Who is on in every published rota at an instant, until when, who is next, and why.</summary>
    Task<DutyNow> Now(DateTimeOffset at, CancellationToken cancellation = default);

    /// <summary>A period of a rota, role by role, without a break between; null where there is no rota.</summary>
    Task<RotaStretches?> Stretches(
        RotaId rota, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation = default);

    /// <summary>
    /// The ordered chain of the district: rota by rota those on duty, then the fallbacks. Never empty: where nobody is
    /// found a step names the gap.
    /// </summary>
    Task<NextCall> NextCall(DateTimeOffset at, CancellationToken cancellation = default);

    /// <summary>The same chain, for whoever has asked already who is on.</summary>
    NextCall NextCall(DutyNow now);
}
