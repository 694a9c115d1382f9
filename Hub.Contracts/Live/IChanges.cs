using Hub.Contracts.Calls;
using Hub.Contracts.Rotas;

namespace Hub.Contracts.Live;

/// <summary>Committed changes in the order of their commits, for whoever shows them live.</summary>
public interface IChanges
{
    /// <summary>Follows from now on until cancelled.</summary>
    IAsyncEnumerable<Change> Follow(CancellationToken cancellation);
}

/// <summary>What changed. Versions are the truth; a change says only where to look.</summary>
public abstract record Change
{
    /// <summary>A timeline now reaches this version.</summary>
    public sealed record Timeline(TimelineId Id, long Version) : Change;

    /// <summary>Somebody's read mark in a timeline moved.</summary>
    public sealed record ReadMarks(TimelineId Id) : Change;

    /// <summary>A patient's record changed, and with it perhaps who may see.</summary>
    public sealed record Patient(PatientId Id, long Version) : Change;

    /// <summary>A practitioner's record changed, and with it perhaps whom they may see.</summary>
    public sealed record Practitioner(PractitionerId Id) : Change;

    /// <summary>A rota changed: its rules, who is on duty, what is published.</summary>
    public sealed record Rota(RotaId Id) : Change;

    /// <summary>A call moved on.</summary>
    public sealed record Call(CallId Id, long Version) : Change;

    /// <summary>The district's own lists changed: institutions, holidays.</summary>
    public sealed record District(DistrictId Id) : Change;

    /// <summary>Changes may have been missed: look at everything that is watched.</summary>
    public sealed record Unknown : Change;
}
