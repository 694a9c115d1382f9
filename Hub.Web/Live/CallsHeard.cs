using System.Collections.Immutable;
using Hub.Contracts.Calls;

namespace Hub.Web.Live;

/// <summary>Which calls a connection hears of, as far as its person may see them when they move.</summary>
/// <param name="Own">Those that its person has to do with.</param>
/// <param name="District">All of the district.</param>
/// <param name="Shown">Those that it has before it, the last shown last.</param>
internal sealed record CallsHeard(bool Own, bool District, ImmutableArray<CallId> Shown)
{
    private const int MostShown = 16;

    public static CallsHeard None { get; } = new(Own: false, District: false, []);

    /// <summary>This call too; what was shown longest ago makes way for it.</summary>
    public CallsHeard With(CallId call)
    {
        var others = Shown.Remove(call);
        return this with { Shown = (others.Length < MostShown ? others : others.RemoveAt(0)).Add(call) };
    }

    public bool Includes(CallId call, bool isOwn) => District || (Own && isOwn) || Shown.Contains(call);
}
