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
    /// The ordered chain for a patient or the district at large. Never empty: where nobody is found a step names the
    /// gap. Refused is only an instant outside of the years that rotas are computed for. Who may ask about a patient is
    /// not decided here.
    /// </summary>
    Task<Answer<NextCall>> NextCall(CallQuestion question, CancellationToken cancellation = default);

    /// <summary>One published rota at an instant; without rotas where there is no such rota or it is a draft.</summary>
    Task<Answer<DutyNow>> Now(RotaId rota, DutyQuestion question, CancellationToken cancellation = default);
}
