namespace Hub.Contracts.Rotas;

/// <summary>What rotas mean for one who takes duties: in person, or as somebody of an institution that does.</summary>
public interface IMemberReads
{
    /// <summary>Duties to come, what waits for a yes, what others ask, and absences, in published rotas.</summary>
    Task<MemberDuties> Of(PractitionerId practitioner, DateTimeOffset at, CancellationToken cancellation = default);

    /// <summary>What was changed in a rota and by whom, the newest first; null where there is no rota.</summary>
    Task<RotaLog?> Log(RotaId rota, CancellationToken cancellation = default);
}
