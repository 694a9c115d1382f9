namespace Hub.Contracts.Rotas;

/// <summary>What rotas mean for one who takes duties: in person, or as somebody of an institution that does.</summary>
public interface IMemberReads
{
    /// <summary>
    /// Duties to come, what waits for a yes, what others ask, and absences, in published rotas; what the others hold,
    /// which costs most, only where it is asked for.
    /// </summary>
    Task<MemberDuties> Of(
        PractitionerId practitioner, DateTimeOffset at, bool withOthers, CancellationToken cancellation = default);

    /// <summary>
    /// What was changed in a rota and by whom, the newest first; null where there is no rota, or none that is published
    /// and names this member or their institution. For the secretariat without a member.
    /// </summary>
    Task<RotaLog?> Log(RotaId rota, PractitionerId? member, CancellationToken cancellation = default);
}
