using Hub.Contracts;
using static Hub.Silo.Calls.CallEvent;

namespace Hub.Silo.Calls;

/// <summary>Everybody whose name stands in an event of a call.</summary>
internal static class CallNames
{
    public static IEnumerable<PractitionerId> In(CallEvent happened)
    {
        var told = CallLines.Of(happened) is { } line
            ? line.People.Concat(line.By is { } by ? [by] : [])
            : [];
        return happened switch
        {
            CallIdentified e => [.. told, .. e.Reviewers ?? []],
            IdentityWithdrawn e => [.. told, .. e.Reviewers ?? []],
            ReportFiled filed => [.. told, .. Reporting.Readers(filed)],
            _ => told,
        };
    }
}
