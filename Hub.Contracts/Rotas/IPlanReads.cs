namespace Hub.Contracts.Rotas;

/// <summary>
/// The plans of months. All but <see cref="Wishes"/> is for the secretariat only: a draft is nobody else's affair.
/// </summary>
public interface IPlanReads
{
    /// <summary>
    /// A month of a rota as it is planned, also where nobody has begun yet; null where there is no such rota, or it
    /// has no rules, or the month lies outside of the years that rotas are computed for.
    /// </summary>
    /// <param name="rota">The rota.</param>
    /// <param name="month">Any day of the month.</param>
    /// <param name="cancellation">Whoever asks no longer waits.</param>
    Task<PlanView?> Month(RotaId rota, DateOnly month, CancellationToken cancellation = default);

    /// <summary>The plans that were begun, of all rotas or of one, by month.</summary>
    Task<IReadOnlyList<PlanRow>> All(RotaId? rota = null, CancellationToken cancellation = default);

    /// <summary>
    /// The rounds that ask this person or their institution, of months that are not over; after its deadline a round is
    /// there to be read.
    /// </summary>
    Task<IReadOnlyList<WishesView>> Wishes(PractitionerId of, CancellationToken cancellation = default);

    /// <summary>What written texts meant on earlier sheets of this rota.</summary>
    Task<IReadOnlyList<WrittenName>> Names(RotaId rota, CancellationToken cancellation = default);

    /// <summary>What was decided about earlier sheets of this rota, as the reading of the next one takes it.</summary>
    Task<SheetMemory> Remembered(RotaId rota, CancellationToken cancellation = default);
}
