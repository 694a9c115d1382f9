using System.Collections.Immutable;
using Hub.Contracts;
using Hub.Contracts.Calls;

namespace Hub.Web.Live;

/// <summary>Which calls a connection hears of, as far as its person may see them when they move.</summary>
/// <param name="Own">Those that its person has to do with.</param>
/// <param name="District">All of the district.</param>
/// <param name="Shown">Those that it has before it, the last shown last.</param>
internal sealed record CallsHeard(bool Own, bool District, ImmutableArray<ShownCall> Shown)
{
    private const int MostShown = 16;

    public static CallsHeard None { get; } = new(Own: false, District: false, []);

    /// <summary>This call too; what was shown longest ago makes way for it.</summary>
    public CallsHeard With(ShownCall call)
    {
        var others = Without(call.Id).Shown;
        return this with { Shown = (others.Length < MostShown ? others : others.RemoveAt(0)).Add(call) };
    }

    /// <summary>This call no more.</summary>
    public CallsHeard Without(CallId call) => this with { Shown = Shown.RemoveAll(shown => shown.Id == call) };

    /// <summary>As it stands now; a call that is not shown any more stays so.</summary>
    public CallsHeard Anew(ShownCall call) => this with
    {
        Shown = [.. Shown.Select(shown => shown.Id == call.Id ? call : shown)],
    };

    public ShownCall? Find(CallId call) => Shown.FirstOrDefault(shown => shown.Id == call);

    public bool Includes(CallId call, bool isOwn) => District || (Own && isOwn) || Find(call) is not null;
}

/// <summary>A call that a connection has before it, and how much its person saw of it when last asked.</summary>
/// <param name="Id">The call.</param>
/// <param name="Patient">For whom; null for somebody on no list.</param>
/// <param name="Sight">Of the call.</param>
/// <param name="SeesPatient">Whether they see the patient, whose record pages of the call show.</param>
internal sealed record ShownCall(CallId Id, PatientId? Patient, CallSight Sight, bool SeesPatient)
{
    public bool IsLessThan(ShownCall before) => Sight < before.Sight || (before.SeesPatient && !SeesPatient);
}
